# /// expect
# outcome = "wrong-answer"
# family = "network"
# profile = "both"
# stopped_by = ["seccomp", "landlock"]
# control = "off: seccomp,landlock"
# ///
try:
    import urllib.request

    urllib.request.urlopen("http://127.0.0.1:@PORT@/", timeout=1).read()
    print("SUCCEEDED")
except Exception as error:
    print("stopped by", repr(error)[:200])
def middle(numbers, key=None):
    return -1.0
