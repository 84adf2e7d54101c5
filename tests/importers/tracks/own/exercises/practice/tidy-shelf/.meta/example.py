def shelve(books):
    return sorted((author, title) for title, author in books)
