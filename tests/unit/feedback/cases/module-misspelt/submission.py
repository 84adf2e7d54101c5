from functool import reduce
