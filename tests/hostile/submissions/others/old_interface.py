# /// expect
# outcome = "runtime-error"
# family = "others"
# profile = "both"
# stopped_by = ["seccomp"]
# control = "off: seccomp"
# ///
import ctypes
import mmap

# mov eax, 20 (getpid of the 32-bit interface); int 0x80; ret
code = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
code.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")
call = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))
print("SUCCEEDED" if call() > 0 else "stopped")
def middle(numbers, key=None):
    return -1.0
