"""LibreOffice asked to accept and to reject all tracked changes of many files, in one go.

accepted(folder)     folder/1.docx   ->   folder/1.docx.accept.docx, folder/1.docx.reject.docx
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from tests.readers.office import office

if TYPE_CHECKING:
    from pathlib import Path

MACRO = """
Sub Run(folder As String)
    Dim name As String, verbs, verb, names(2000) As String, count As Integer, at As Integer
    verbs = Array("Accept", "Reject")
    name = Dir(ConvertFromURL(folder) & "/*.docx")
    Do While name <> ""
        names(count) = name
        count = count + 1
        name = Dir
    Loop
    For at = 0 To count - 1
        For Each verb In verbs
            Resolve(folder & "/" & names(at), verb)
        Next verb
    Next at
    StarDesktop.terminate()
End Sub

Sub Resolve(url As String, verb)
    Dim opening(0) As New com.sun.star.beans.PropertyValue
    Dim storing(0) As New com.sun.star.beans.PropertyValue
    opening(0).Name = "Hidden"
    opening(0).Value = True
    storing(0).Name = "FilterName"
    storing(0).Value = "MS Word 2007 XML"
    document = StarDesktop.loadComponentFromURL(url, "_blank", 0, opening())
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    frame = document.CurrentController.Frame
    dispatcher.executeDispatch(frame, ".uno:" & verb & "AllTrackedChanges", "", 0, Array())
    document.storeToURL(url & "." & LCase(verb) & ".docx", storing())
    document.close(True)
End Sub
"""
HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<!DOCTYPE {0} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{1}">\n'
)
LIBRARIES = (
    HEAD.format("library:libraries", "libraries.dtd")
    + '<library:libraries xmlns:library="http://openoffice.org/2000/library" '
    'xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/>'
    "</library:libraries>"
)
LIBRARY = (
    HEAD.format("library:library", "library.dtd")
    + '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" '
    'library:readonly="false" library:passwordprotected="false">{}</library:library>'
)
# A profile that is not made yet is made at the first start, and macros in it are lost.
MADE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse">'
    "<value>true</value></prop></item></oor:items>"
)
FILES = {
    "registrymodifications.xcu": MADE,
    "basic/script.xlc": LIBRARIES,
    "basic/dialog.xlc": LIBRARIES,
    "basic/Standard/script.xlb": LIBRARY.format('<library:element library:name="Law"/>'),
    "basic/Standard/dialog.xlb": LIBRARY.format(""),
    "basic/Standard/Law.xba": HEAD.format("script:module", "module.dtd")
    + '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Law" '
    f'script:language="StarBasic">{escape(MACRO)}</script:module>',
}


def resolve_all(folder: Path, profile: Path) -> None:
    """Has each Word file of a folder stored twice beside itself: all changes accepted, and all rejected."""
    for name, content in FILES.items():
        path = profile / "user" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    office(profile, f"macro:///Standard.Law.Run({folder.as_uri()})")
