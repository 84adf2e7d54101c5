import asyncio
import contextlib

log = []


async def fetch(number, pause=0.0):
    log.append(f"begin {number}")
    await asyncio.sleep(pause)
    log.append(f"end {number}")
    if number < 0:
        raise ValueError("negative")
    return number * 2


async def fetch_all(numbers):
    return await asyncio.gather(*map(fetch, numbers))


def run_here(number):
    return asyncio.run(fetch(number))


async def in_a_thread(number):
    return await asyncio.to_thread(abs, number)


async def countdown(start):
    while start:
        yield start
        await asyncio.sleep(0)
        start -= 1


@contextlib.asynccontextmanager
async def opened(name):
    log.append(f"open {name}")
    try:
        yield [name]
    finally:
        await asyncio.sleep(0)
        log.append(f"close {name}")
