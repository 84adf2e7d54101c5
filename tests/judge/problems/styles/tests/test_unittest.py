import unittest

from solution import double, halve


class Case(unittest.TestCase):
    def setUp(self):
        self.value = double(2)

    def tearDown(self):
        self.assertEqual(double(0), 0)

    def test_value(self):
        self.assertEqual(self.value, 4)

    def test_sub_tests(self):
        for number in range(4):
            with self.subTest(number=number):
                self.assertEqual(double(number), number + number)

    def test_raises(self):
        with self.assertRaises(ValueError):
            halve(3)

    @unittest.skip("never")
    def test_skipped(self):
        self.fail()

    def test_skips_itself(self):
        raise unittest.SkipTest("not here")

    @unittest.expectedFailure
    def test_expected_to_fail(self):
        self.assertEqual(double(1), 3)
