; makensis -INPUTCHARSET UTF8 -DVERSION=… -DOUTFILE=… -DLISTS=<folder of packaging/payload.py's lists> -DICON=… -DPICTURE=… tadqiq.nsi
; Per user, without an administrator; upgrades over itself; uninstalls by the list of its own files; a library is never touched.
Unicode true
!ifdef AMD64
  Target amd64-unicode
!endif
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "x64.nsh"
!define APPID "Tadqiq"
!define PROGID "Tadqiq.Text"
!define UNINST "Software\Microsoft\Windows\CurrentVersion\Uninstall\${APPID}"
!define APPLICATION "Software\Classes\Applications\tadqiq.exe"
Name "Tadqiq ${VERSION}"
OutFile "${OUTFILE}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${APPID}"
InstallDirRegKey HKCU "${UNINST}" "InstallLocation"
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=0 "ProductName" "Tadqiq"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "FileDescription" "Tadqiq setup"
VIAddVersionKey /LANG=0 "LegalCopyright" "The Tadqiq developers, MIT licence"
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_WELCOMEPAGE_TITLE "$(WELCOME)"
!define MUI_WELCOMEPAGE_TEXT "$(ABOUT)"
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${UNINST}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"
!define MUI_CUSTOMFUNCTION_GUIINIT refuseOldWindows
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\tadqiq.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Arabic"
!insertmacro MUI_LANGUAGE "English"
LangString DOCUMENT ${LANG_ARABIC} "مقال نصي"
LangString DOCUMENT ${LANG_ENGLISH} "Text article"
LangString APPNAME ${LANG_ARABIC} "تدقيق"
LangString APPNAME ${LANG_ENGLISH} "Tadqiq"
; each Arabic line begins with a right-to-left embedding (U+202B) and ends with a mark (U+200F), for systems whose dialogs do not turn round
LangString WELCOME ${LANG_ARABIC} "${U+202B}تثبيت «تدقيق» ${VERSION}"
LangString WELCOME ${LANG_ENGLISH} "Installing Tadqiq ${VERSION}"
LangString ABOUT ${LANG_ARABIC} "${U+202B}يفتح «تدقيق» المقال العربي وقد أبرز ما فيه من ادعاءات لتراجعها قبل النشر.${U+200F}$\r$\n$\r$\n${U+202B}يُثبَّت لك وحدك، بلا حاجة إلى مدير النظام، ولا يمس مكتبتك وما فيها.${U+200F}$\r$\n$\r$\n${U+202B}اضغط «التالي» للمتابعة.${U+200F}"
LangString ABOUT ${LANG_ENGLISH} "Tadqiq opens an Arabic article with its claims highlighted, for you to check before it is published.$\r$\n$\r$\nIt is installed for you alone, needs no administrator, and leaves your library as it is.$\r$\n$\r$\nClick Next to go on."
LangString TOO_OLD ${LANG_ARABIC} "يحتاج «تدقيق» إلى ويندوز 10 أو أحدث، بنظام 64 بت."
LangString TOO_OLD ${LANG_ENGLISH} "Tadqiq needs Windows 10 or newer, 64-bit."
LangString CLOSE_FIRST ${LANG_ARABIC} "«تدقيق» مفتوح. أغلقه ثم أعد المحاولة؛ لن يضيع شيء من عملك."
LangString CLOSE_FIRST ${LANG_ENGLISH} "Tadqiq is open. Close it, then try again; nothing of your work is lost."

; a running program cannot be replaced, and half of it must not be either: ask, or give up if nobody can be asked
!macro WAIT_UNTIL_CLOSED
  ${Do}
    ClearErrors
    ${IfNot} ${FileExists} "$INSTDIR\tadqiq.exe"
      ${Break}
    ${EndIf}
    FileOpen $0 "$INSTDIR\tadqiq.exe" a
    ${IfNot} ${Errors}
      FileClose $0
      ${Break}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(CLOSE_FIRST)" /SD IDCANCEL IDRETRY +3
    SetErrorLevel 2
    Quit
  ${Loop}
!macroend

Function .onInit
  SetShellVarContext current
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd

; not in .onInit: what is said there does not yet follow the language that was chosen
Function refuseOldWindows
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

Function un.onInit
  SetShellVarContext current
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section "-upgrade"
  Call refuseOldWindows
  !insertmacro WAIT_UNTIL_CLOSED
  ; the older version removes exactly its own files, silently and in place
  ReadRegStr $0 HKCU "${UNINST}" "UninstallString"
  ReadRegStr $1 HKCU "${UNINST}" "InstallLocation"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$1\uninstall.exe"
    ExecWait '"$1\uninstall.exe" /S _?=$1'
    Delete "$1\uninstall.exe"
    RMDir "$1"
  ${EndIf}
SectionEnd

Section "main"
  !include "${LISTS}/install.nsh"
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Tadqiq.lnk" "$INSTDIR\tadqiq.exe"
  WriteRegStr HKCU "${UNINST}" "DisplayName" "$(APPNAME)"
  WriteRegStr HKCU "${UNINST}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINST}" "Publisher" "The Tadqiq developers"
  WriteRegStr HKCU "${UNINST}" "DisplayIcon" "$INSTDIR\tadqiq.exe"
  WriteRegStr HKCU "${UNINST}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINST}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINST}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINST}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINST}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINST}" "EstimatedSize" $0
  ; "Open with" for text files; the default program for .txt stays what it was
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "$(DOCUMENT)"
  WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\tadqiq.exe,0"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\tadqiq.exe" open "%1"'
  WriteRegStr HKCU "Software\Classes\.txt\OpenWithProgids" "${PROGID}" ""
  WriteRegStr HKCU "Software\Classes\.text\OpenWithProgids" "${PROGID}" ""
  WriteRegStr HKCU "${APPLICATION}" "FriendlyAppName" "$(APPNAME)"
  WriteRegStr HKCU "${APPLICATION}\shell\open\command" "" '"$INSTDIR\tadqiq.exe" open "%1"'
  WriteRegStr HKCU "${APPLICATION}\SupportedTypes" ".txt" ""
  WriteRegStr HKCU "${APPLICATION}\SupportedTypes" ".text" ""
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  !insertmacro WAIT_UNTIL_CLOSED
  !include "${LISTS}/uninstall.nsh"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  RMDir "$LOCALAPPDATA\Programs"    ; only where nothing else is in it
  Delete "$SMPROGRAMS\Tadqiq.lnk"
  DeleteRegKey HKCU "${UNINST}"
  DeleteRegKey HKCU "Software\Classes\${PROGID}"
  DeleteRegKey HKCU "${APPLICATION}"
  DeleteRegKey /ifempty HKCU "Software\Classes\Applications"
  DeleteRegValue HKCU "Software\Classes\.txt\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.txt\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.txt"
  DeleteRegValue HKCU "Software\Classes\.text\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.text\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.text"
  System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
SectionEnd
