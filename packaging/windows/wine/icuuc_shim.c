/* Windows 10 has icuuc.dll, Wine 8 has not, and Qt asks for it. Lives in the Wine prefix, never in a bundle.
   Every converter fails to open, so Qt falls back to its own. */
#define EXPORT __declspec(dllexport)
typedef void *Converter;
typedef int *Error;
EXPORT Converter ucnv_open(const char *name, Error error) { (void)name; if (error) *error = 4; return 0; }
EXPORT void ucnv_close(Converter converter) { (void)converter; }
EXPORT int ucnv_countAvailable(void) { return 0; }
EXPORT const char *ucnv_getAvailableName(int index) { (void)index; return 0; }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, Error error)
{ (void)name; (void)standard; if (error) *error = 0; return 0; }
EXPORT const char *ucnv_getName(Converter converter, Error error) { (void)converter; if (error) *error = 0; return ""; }
EXPORT signed char ucnv_getMaxCharSize(Converter converter) { (void)converter; return 1; }
EXPORT void ucnv_reset(Converter converter) { (void)converter; }
#define NOTHING(name) EXPORT void name(void) {}
NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NOTHING(ucnv_cbFromUWriteUChars)
NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_fromUCountPending)
NOTHING(ucnv_fromUnicode)
NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_getToUCallBack)
NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_setToUCallBack)
NOTHING(ucnv_toUCountPending)
NOTHING(ucnv_toUnicode)
