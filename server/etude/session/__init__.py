"""One save from text to published result, for editor and command line alike."""
