# /// expect
# outcome = "accepted"
# passed = 7
# ///
import abc, argparse, ast, asyncio, base64, calendar, cmath, contextlib, copy, csv, dataclasses, datetime, decimal
import difflib, enum, fractions, functools, graphlib, hashlib, heapq, hmac, html, inspect, io, itertools, json
import logging, math, numbers, operator, pathlib, pickle, pprint, queue, random, re, sched, secrets, shlex, sqlite3
import statistics, string, struct, textwrap, threading, time, timeit, traceback, typing, unicodedata, unittest
import urllib.parse, uuid, weakref, zlib, zoneinfo, xml.etree.ElementTree, collections.abc, concurrent.futures


def square(number):
    assert json.loads("[1]") == [1]
    assert zoneinfo.ZoneInfo("Europe/Berlin")
    assert hashlib.sha256(b"").hexdigest().startswith("e3b0")
    return number * number
