def neighbours(items):
    found = []
    for i in range(len(items)):
        found += [items[i] + items[i - 1]]
    return found


def doubled(items):
    for i in range(len(items)):
        items[i] = 2 * items[i]


def last(items):
    for i in range(len(items)):
        print(items[i])
    return i


def cut(items):
    for i in range(len(items)):
        items = items[i]
    return items


def of_a_table(keys):
    table = {0: "a", 1: "b"}
    for i in range(len(table)):
        print(table[i])


def counted(items):
    for i in range(len(items)):
        print(i, items[i])


def only_the_number(items):
    for i in range(len(items)):
        print(i)


class Row:
    def __iter__(self):
        for i in range(len(self)):
            yield self[i]
