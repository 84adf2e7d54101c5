# /// expect
# outcome = "runtime-error"
# family = "exits"
# profile = "both"
# stopped_by = ["separation"]
# control = "pytest has no verdict"
# ///
raise SystemExit(0)
