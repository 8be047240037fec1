/* Wine 8's mscms.dll lacks WcsCreateIccProfile, which Qt asks for. Lives in the Wine prefix, never in a bundle. */
#include <windows.h>
#define EXPORT __declspec(dllexport)
EXPORT HANDLE WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share, DWORD mode)
{ (void)profile; (void)access; (void)share; (void)mode; return 0; }
EXPORT BOOL WINAPI CloseColorProfile(HANDLE profile) { (void)profile; return TRUE; }
EXPORT BOOL WINAPI GetColorProfileFromHandle(HANDLE profile, BYTE *bytes, DWORD *count)
{ (void)profile; (void)bytes; (void)count; return FALSE; }
EXPORT HANDLE WINAPI WcsCreateIccProfile(HANDLE profile, DWORD options) { (void)profile; (void)options; return 0; }
