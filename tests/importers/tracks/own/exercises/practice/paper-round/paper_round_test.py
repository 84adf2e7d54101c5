import unittest
from unittest.mock import patch

from paper_round import next_house


class PaperRoundTest(unittest.TestCase):
    @patch("paper_round.draw", return_value=7)
    def test_draws(self, draw):
        self.assertEqual(next_house([1, 2, 3]), "7")
        draw.assert_called_once_with([1, 2, 3])
