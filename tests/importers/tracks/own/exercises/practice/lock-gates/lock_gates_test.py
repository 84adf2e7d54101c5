import unittest

from lock_gates import GateError, Lock


class LockGatesTest(unittest.TestCase):
    def test_starts_empty(self):
        lock = Lock()
        self.assertIs(lock.is_full, False)
        self.assertIsNone(lock.gate)
        self.assertEqual(repr(lock), "Lock(empty)")

    def test_the_upper_gate_of_an_empty_lock(self):
        with self.assertRaises(GateError) as error:
            Lock().open("upper")
        self.assertEqual(error.exception.args, ("the upper gate would break", "upper"))

    def test_filling(self):
        lock = Lock()
        lock.fill()
        self.assertIs(lock.open("upper"), lock)
        self.assertEqual(lock.gate, "upper")
        with self.assertRaisesRegex(GateError, "open"):
            lock.drain()

    def test_passages_are_counted_in_the_class(self):
        before = Lock.passages
        with Lock().passage() as lock:
            self.assertIsInstance(lock, Lock)
        self.assertEqual(Lock.passages, before + 1)

    def test_equality(self):
        one, other = Lock(), Lock()
        self.assertEqual(one, other)
        other.fill()
        self.assertNotEqual(one, other)
        self.assertNotEqual(one, "Lock(empty)")
