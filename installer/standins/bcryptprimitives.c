/* Stands in for the random numbers of Windows 10, which Wine 8 has under an older name only. */
unsigned char SystemFunction036(void *, unsigned long);
int ProcessPrng(unsigned char *at, unsigned long long size)
{
    while (size) {
        unsigned long part = size > 0x40000000 ? 0x40000000 : (unsigned long)size;
        if (!SystemFunction036(at, part))
            return 0;
        at += part;
        size -= part;
    }
    return 1;
}
int DllMain(void *library, unsigned reason, void *reserved) { return 1; }
