/* python.exe for the check under Wine: Panda3D's wheel carries CPython's DLLs but no program. Never shipped. */
#include <wchar.h>
__declspec(dllimport) int Py_Main(int, wchar_t **);
int wmain(int argc, wchar_t **argv) { return Py_Main(argc, argv); }
