"""Makes the files in tests/data again: one story by the producers that newsrooms use.

Needs LibreOffice (``soffice``, with Debian's hyphen-en-us), headless Chromium and pandoc on the path, and python-docx and
reportlab from PyPI: ``python tests/roundtrip/remake.py``. The tests read the files as they are checked in.
"""

# What makes the files is not installed for the tests.
# mypy: disable-error-code="import-not-found,import-untyped,attr-defined,no-any-return"

from __future__ import annotations

import os
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Article:
    """What a paper prints: the name of its file, the day of publication, the headline, the copy."""

    name: str
    published: str
    headline: str
    paragraphs: tuple[str, ...]


ARTICLES = (
    Article(
        "courier",
        "2024-03-09",
        "Ferry captain jailed over sinking that killed 38",
        (
            "Tomas Brandvik, the captain of the ferry Sea Finch, was sentenced to 12 years in prison on Thursday.",
            "Brandvik, 47, was convicted in January of manslaughter after an investigation that lasted 14 months.",
            "About 250 passengers were on board when the Sea Finch sank on 7 September 2022, and 38 people were killed.",
            "“We will never forgive the company’s extraordinary irresponsibility,” said Ida Solheim, 61, whose "
            "daughter drowned. “It was told of the difficult conditions, and it sailed.”",
            "The affluent owner, Halden Line, paid $4.5 million in compensation to the families.",
        ),
    ),
    Article(
        "lantern",
        "2024-03-10",
        "Twelve years for captain of the Sea Finch",
        (
            "The captain of the ferry Sea Finch was sentenced to 12 years in prison on March 7.",
            "Tomas Brandvik, 49, was convicted in January of manslaughter, a Port Halden court heard.",
            "The Sea Finch sank on 7 September 2022 with 250 passengers on board, and 36 people were killed.",
            "“We will never forgive the company’s extraordinary carelessness,” said Ida Solheim.",
            "The owner, Halden Line, paid $4.5 million in compensation to the families of the victims.",
        ),
    ),
)


def plain(article: Article) -> str:
    """The article as plain text."""
    return "\n\n".join((article.headline, f"Published: {article.published}", *article.paragraphs)) + "\n"


DATA = Path(__file__).resolve().parents[1] / "data"
_LEFT_OUT = ("/thumbnail", "/stylesWithEffects", "/customXml")  # parts of python-docx's template that only take room


def run(*command: str, folder: Path) -> None:
    """Runs a producer."""
    subprocess.run(
        command, cwd=folder, check=True, timeout=180, env={**os.environ, "HOME": str(folder)}, capture_output=True
    )


def python_docx(article: Article, target: Path, columns: bool = False) -> None:
    """A document by python-docx; with ``columns`` in two, justified, hyphenated, with running head and page number."""
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    document = docx.Document()
    document.styles["Normal"].font.name = "Liberation Serif"
    document.styles["Title"].font.name = "Liberation Serif"
    document.styles["Title"].element.rPr.rFonts.attrib.clear()
    if columns:
        document.styles["Normal"].font.size = Pt(18)  # two pages of a short story
    document.add_heading(article.headline, 0)
    document.add_paragraph(f"Published: {article.published}")
    for words in article.paragraphs:
        paragraph = document.add_paragraph(words)
        if columns:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    if columns:
        section = document.sections[0]
        section.page_height = Pt(420)
        section._sectPr.xpath("./w:cols")[0].set(qn("w:num"), "2")
        section.header.paragraphs[0].text = "THE HALDEN PAPER — EDITION 4"
        footer = section.footer.paragraphs[0]
        footer.add_run("Page ")
        for kind in ("begin", "", "end"):
            element = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                element.set(qn("w:fldCharType"), kind)
            else:
                element.text = "PAGE"
            footer.add_run()._r.append(element)
        document.settings.element.append(OxmlElement("w:autoHyphenation"))
    for part in (document.part.package, document.part):
        for key, relation in list(part.rels.items()):
            if any(word in relation.reltype for word in _LEFT_OUT):
                del part.rels[key]
    document.save(str(target))
    slim(target)


def slim(target: Path) -> None:
    """Packs the parts as well as zip can."""
    with zipfile.ZipFile(target) as archive:
        files = [(info.filename, archive.read(info)) for info in archive.infolist()]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name, (2024, 3, 9, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def page(article: Article) -> str:
    """A page for Chromium: two columns, justified, hyphenated."""
    copy = "".join(f"<p>{p}</p>" for p in article.paragraphs)
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>The Paper</title><style>'
        "@page{size:A5} *{font-family:'Liberation Serif';font-weight:normal} .c{column-count:2;text-align:justify;hyphens:auto}"
        f"</style><h1>{article.headline}</h1><p>Published: {article.published}</p><div class=c>{copy}</div></html>"
    )


def reportlab(article: Article, target: Path) -> None:
    """A PDF file with fonts that it does not hold."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    styles = getSampleStyleSheet()
    story = [
        Paragraph(article.headline, styles["Title"]),
        Paragraph(f"Published: {article.published}", styles["BodyText"]),
    ]
    SimpleDocTemplate(str(target), invariant=1).build(
        [*story, *(Paragraph(p, styles["BodyText"]) for p in article.paragraphs)]
    )


def main() -> None:
    """Makes all files."""
    DATA.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for article in ARTICLES:
            own = article.name
            head = f"---\ntitle: {article.headline}\ndate: {article.published}\n---\n\n"
            (folder / f"{own}.md").write_text(head + "\n\n".join(article.paragraphs) + "\n", encoding="utf-8")
            run("pandoc", f"{own}.md", "-o", str(DATA / f"{own}.pandoc.docx"), folder=folder)
            slim(DATA / f"{own}.pandoc.docx")
            python_docx(article, DATA / f"{own}.pythondocx.docx")
            python_docx(article, folder / f"{own}.docx", columns=True)
            run("soffice", "--headless", "--convert-to", "pdf", f"{own}.docx", folder=folder)
            (folder / f"{own}.pdf").replace(DATA / f"{own}.libreoffice.pdf")
            (folder / "out").mkdir(exist_ok=True)
            run(
                "soffice",
                "--headless",
                "--convert-to",
                "docx:MS Word 2007 XML",
                "--outdir",
                "out",
                f"{own}.docx",
                folder=folder,
            )
            (folder / "out" / f"{own}.docx").replace(DATA / f"{own}.libreoffice.docx")
            (folder / f"{own}.html").write_text(page(article), encoding="utf-8")
            pdf = f"--print-to-pdf={DATA / f'{own}.chromium.pdf'}"
            run("chromium", "--headless", "--no-sandbox", "--disable-gpu", pdf, f"{own}.html", folder=folder)
            reportlab(article, DATA / f"{own}.reportlab.pdf")


if __name__ == "__main__":
    main()
