/* Stands in for the tables of encodings that Windows 10 has and Wine 8 lacks: no encoding is known. */
void *ucnv_open(const char *name, int *error)
{
    *error = 4; /* U_FILE_ACCESS_ERROR */
    return 0;
}
void nothing(void) {}
int DllMain(void *library, unsigned reason, void *reserved) { return 1; }
