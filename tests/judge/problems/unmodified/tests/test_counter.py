import inspect
import sys
import threading
import unittest
from collections.abc import Generator

import pytest
from counter import *


class CounterTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_star_gives_public_names(self):
        self.assertEqual(twice(Counter(), 2), 4)
        self.assertEqual(LIMIT, 10_000)
        self.assertNotIn("_SECRET", globals())

    @pytest.mark.task(taskno=2)
    def test_docstrings_are_the_learners(self):
        for function, text in ((twice, "Add a number two times."), (Counter, "Counts."), (Counter.add, "Add a number.")):
            with self.subTest(function=function):
                self.assertEqual(function.__doc__, text)
        self.assertIsNone(undocumented.__doc__)
        self.assertEqual(twice.__name__, "twice")

    def test_a_thousand_threads(self):
        counter = Counter()
        sys.setswitchinterval(1e-9)

        def work():
            twice(counter, 1)
            counter.add(-1)

        threads = [threading.Thread(target=work) for _ in range(900)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(counter.count, 900)

    def test_an_exception_in_a_thread_is_quiet(self):
        counter = Counter()
        thread = threading.Thread(target=counter.add, args=(10_001,))
        thread.start()
        thread.join()
        self.assertEqual(counter.count, 0)

    def test_a_generator_is_one(self):
        self.assertTrue(inspect.isgenerator(steps(3)))
        self.assertIsInstance(steps(3), Generator)
        self.assertFalse(inspect.isgenerator(stepper(3)))
        self.assertEqual(list(steps(3)), list(stepper(3)))

    def test_arguments_are_changed(self):
        numbers = [1]
        self.assertEqual(undocumented(numbers), [1, 1])
        self.assertEqual(numbers, [1, 1])
