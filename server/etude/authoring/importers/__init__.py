"""Exercises that exist already, brought into the catalogue of the one who asks.

An importer reads a folder or a file into a `Reading`: problems as typed values, and refusals with reasons. One
writer turns these into folders of the catalogue's format. A new importer is a class with `read`, and a line in
the command.
"""
