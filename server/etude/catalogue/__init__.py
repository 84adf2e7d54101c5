"""What there is to practise: problems, collections, chapters, and how they are found."""
