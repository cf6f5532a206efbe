/* A library that only hands on to another one. */
int DllMain(void *library, unsigned reason, void *reserved) { return 1; }
