"""Which part of a page is the article: its body, its headline and standfirst, and what in it is not copy.

What a page says of itself decides where it says it (``itemprop="articleBody"``, ``<article>``, ``<main>``, names of
classes that publishing systems give); else the container in which the text of paragraphs is densest.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from factcli.readers.markup import BLOCKS, Element, Text

_UNSEEN = frozenset(
    "script style template noscript iframe object embed applet audio video canvas svg math map select option optgroup button"
    " input textarea datalist dialog head title meta link code kbd samp var del s strike rp rt nav aside footer form menu"
    " search progress meter address".split()
)
_ROLES = frozenset("navigation complementary contentinfo search banner menu menubar toolbar dialog alert form".split())
_SHIELDED = frozenset("body html article main h1".split())  # never dropped for the name of a class
_MAIN_SHARE = 0.4  # what holds so much of the page's text is not dropped for a class such as "has-sidebar"
_OUT = re.compile(
    r"(?:^|[-_ ])(?:related|recirc\w*|recommend\w*|share|sharing|shares|social|newsletter"
    r"|sign-?up|subscri\w+|promo\w*|advert\w*|ads?|adslot|banner|sponsor\w*|outbrain|taboola|breadcrumbs?|tags|taglist"
    r"|tagcloud|tag-links|cat-links|author-?(?:bio|box|info|card)|about-author|cookies?|consent|gdpr|most-?(?:read|popular|viewed)"
    r"|popular|trending|read-?(?:more|next)|more-(?:on|from|stories|news)|see-also|sidebar|widgets?|menu|nav|navbar|navigation"
    r"|footer|masthead|pagination|pager|pagenav\w*|post-navigation|toolbar|skip-?(?:link|to-content)|jp-relatedposts|sharedaddy"
    r"|byline|dateline-share|screen-reader-text|sr-only|visually-?hidden|visuallyhidden|print-only|hidden|hide|paywall"
    r"|modal|popup|overlay|toc|table-of-contents|hatnote|navbox|mw-editsection|reflist)(?:$|[-_ ])",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"(?:^|[-_ ])(?:comments?|commentlist|comment-?(?:area|section|thread|form)|disqus\w*|respond)(?:$|[-_ ])",
    re.IGNORECASE,
)
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_BODIES = re.compile(
    r"(?:^|\s)(?:entry-content|post-content|post-body|article-?body|article-?content|article__?(?:body|content)|article-text"
    r"|story-?body|story__?(?:body|content)|story-content|body-content|content-body|post__?content|news-?(?:body|text|content)"
    r"|js-article__body|e-content|td-post-content|StoryBodyCompanionColumn|wp-block-post-content)(?=\s|$)",
    re.IGNORECASE,
)
_HEADLINE = re.compile(
    r"(?:^|\s)(?:headline|entry-title|post-title|article-?title|article__?(?:title|headline)|story-?(?:title|headline)|p-name)"
    r"(?=\s|$)",
    re.IGNORECASE,
)
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|dek|deck|sub-?headline|sub-?title|article-?summary|kicker-summary|lede-?in)(?=[\s_-]|$)",
    re.IGNORECASE,
)
_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
_LISTING = _HEADINGS | frozenset("p div li ul ol dl section td".split())
_ENOUGH = 140  # code points of copy that make a container an article rather than a teaser
_FINAL = (".", "!", "?", "…", '"', "”", "’", "'", ":", ")")


@dataclass(slots=True)
class Weight:
    """What an element holds: code points of text, of those the ones in links, and its score as the article's container."""

    text: int = 0
    linked: int = 0
    prose: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """The parts of a page that are read: the body, the headline (in the body or before it), and what else stands
    before the body: a standfirst, pictures with their captions.
    """

    headline: Element | None
    standfirst: Element | None
    pictures: tuple[Element, ...]
    body: Element
    dropped: frozenset[int]  # the id() of each element that is no copy


def unseen(element: Element) -> bool:
    """Whether an element is no copy by what it is: hidden, a tool, a script, struck out, or what stands beside articles."""
    attributes = element.attributes
    if element.tag in _UNSEEN:
        return True
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden", "").lower() == "true":
        return True
    style = attributes.get("style")
    if style and _HIDING.search(style):
        return True
    if attributes.get("role", "").lower() in _ROLES:
        return True
    return element.tag not in ("body", "html", "main") and _COMMENTS.search(_named(element)) is not None


def beside(element: Element) -> bool:
    """Whether an element's class or id says that it stands beside articles: related links, sharing, newsletters …"""
    if element.tag in _SHIELDED or not element.attributes:
        return False
    return _OUT.search(_named(element)) is not None and _BODIES.search(element.get("class")) is None


def _named(element: Element) -> str:
    return f"{element.get('class')} {element.get('id')}"[:400].strip()


def find_article(source: str, root: Element) -> Article:
    """The article of a page; the whole page where nothing says which part it is."""
    order, dropped = _visible(root, lambda element: not unseen(element))
    weights = _weights(source, order)
    most = weights[id(root)].text * _MAIN_SHARE
    order, out = _visible(root, lambda e: id(e) in weights and not (beside(e) and weights[id(e)].text <= most))
    dropped |= out
    weights = _weights(source, order)
    body = _body(order, weights, root)
    headline = _headline(order, weights, body)
    if headline is None and body.tag in ("body", "", "main"):
        titled = _holders(order, frozenset(("h1",)))
        dropped |= {id(e) for e in order if e.tag == "header" and id(e) not in titled}
    headed = _holders(order, _HEADINGS)
    links = {id(e) for e in order if _only_links(source, e, weights, headed) and not (headline and inside(headline, e))}
    before = headline if headline is not None and not inside(headline, body) else None
    standfirst = next((e for e in order if _marked_standfirst(e) and weights[id(e)].text and not inside(e, body)), None)
    if standfirst is not None and before is None and not _near(standfirst, body):
        standfirst = None
    pictures = tuple(e for e in order if e.tag == "figure" and e.start < body.start and _near(e, body))
    return Article(headline, standfirst, pictures, body, frozenset(dropped | links))


def is_headline(element: Element) -> bool:
    """Whether an element is marked as the headline of its article."""
    return "headline" in element.get("itemprop").split() or bool(_HEADLINE.search(element.get("class")))


def _marked_standfirst(element: Element) -> bool:
    if "alternativeHeadline" in element.get("itemprop").split():
        return True
    return element.tag in BLOCKS and bool(_STANDFIRST.search(element.get("class")))


def is_standfirst(element: Element) -> bool:
    """Whether an element is marked as the standfirst, the summary between headline and body."""
    return _marked_standfirst(element)


def _visible(root: Element, kept: Callable[[Element], bool]) -> tuple[list[Element], set[int]]:
    """The elements that may be copy in document order, and the roots of what is not."""
    order: list[Element] = []
    dropped: set[int] = set()
    stack = [root]
    while stack:
        here = stack.pop()
        if here is not root and not kept(here):
            dropped.add(id(here))
            continue
        order.append(here)
        stack.extend(child for child in reversed(here.children) if isinstance(child, Element))
    return order, dropped


def _weights(source: str, order: list[Element]) -> dict[int, Weight]:
    """For each element its text, the text in links, and the text in sentences of paragraphs at most two levels below."""
    weights = {id(element): Weight() for element in order}
    for element in reversed(order):
        mine = weights[id(element)]
        bare = 0
        for child in element.children:
            if isinstance(child, Text):
                size = len(" ".join(source[child.start : child.end].split()))
                mine.text += size
                bare += size
                if element.tag == "a":
                    mine.linked += size
            elif id(child) in weights:
                mine.text += weights[id(child)].text
                mine.linked += weights[id(child)].text if element.tag == "a" else weights[id(child)].linked
        if bare >= _ENOUGH and element.tag in ("td", "div", "section", "font", "center"):
            mine.prose += bare  # paragraphs that nothing but line breaks part
        if element.tag in ("p", "pre", "blockquote", "td", "div") and element.parent is not None:
            prose = mine.text - mine.linked
            own = element.tag != "div" or not any(isinstance(c, Element) and c.tag in BLOCKS for c in element.children)
            if own and prose >= 25 and id(element.parent) in weights:
                weights[id(element.parent)].prose += prose
                above = element.parent.parent
                if above is not None and id(above) in weights:
                    weights[id(above)].prose += prose // 2
    return weights


def _body(order: list[Element], weights: dict[int, Weight], root: Element) -> Element:
    def largest(found: list[Element]) -> Element | None:
        best = max(found, key=lambda e: weights[id(e)].text, default=None)
        return best if best is not None and weights[id(best)].text >= _ENOUGH else None

    whole = max(weights[id(root)].text, 1)
    marked = largest([e for e in order if "articlebody" in e.get("itemprop").lower().split()])
    named = [e for e in order if _BODIES.search(e.get("class")) and e.tag not in ("body", "html")]
    marked = marked or _together(named, weights) or largest(named)
    articles = [e for e in order if e.tag == "article" or e.get("role").lower() == "article"]
    article = largest([e for e in articles if not _above(e, "article")])
    if marked is not None:
        return marked
    if article is not None and weights[id(article)].text * 5 >= whole:
        return article
    main = largest([e for e in order if e.tag == "main" or e.get("role").lower() == "main"])
    within = [e for e in order if e.tag not in ("html", "head", "") and (main is None or inside(e, main))]
    dense = max(within, key=lambda e: weights[id(e)].prose * _unlinked(weights[id(e)]), default=None)
    page = next((e for e in order if e.tag == "body"), root)
    if dense is None or weights[id(dense)].prose < _ENOUGH or dense.tag == "body":
        return main or page
    above = _together([e for e in order if _alike(e, dense)], weights) or dense
    most = weights[id(above)].text * 1.6  # a parent of more text holds much else: other articles, teasers
    while above.parent is not None and id(above.parent) in weights and above.parent.tag not in ("body", "html", ""):
        if weights[id(above.parent)].text > most:
            break
        above = above.parent
    return above


def _alike(element: Element, other: Element) -> bool:
    """Whether two elements are parts of one list by the look of them: siblings of one tag and class."""
    same = element.tag == other.tag and element.get("class") == other.get("class")
    return same and element.parent is other.parent


def _together(named: list[Element], weights: dict[int, Weight]) -> Element | None:
    """What holds all parts of a body that comes in several elements of one name, if it holds little else."""
    outer: list[Element] = []
    for element in named:
        if not outer or not inside(element, outer[-1]):
            outer.append(element)
    if len(outer) < 2:
        return None
    above = outer[0].parent
    while above is not None and not all(inside(element, above) for element in outer):
        above = above.parent
    if above is None or above.tag in ("body", "html", ""):
        return None
    parts = sum(weights[id(element)].text for element in outer)
    return above if parts >= _ENOUGH and parts * 2 >= weights[id(above)].text else None


def _unlinked(weight: Weight) -> float:
    return 1 - weight.linked / weight.text if weight.text else 0.0


def _headline(order: list[Element], weights: dict[int, Weight], body: Element) -> Element | None:
    """The article's headline: one so marked or an h1, in the body or else the nearest before it."""
    seen = [e for e in order if 3 <= weights[id(e)].text <= 400]
    for found in (
        [e for e in seen if is_headline(e) and e.tag != "a"],
        [e for e in seen if e.tag == "h1"],
        [e for e in seen if e.tag == "h2" and not inside(e, body)],
    ):
        own = next((e for e in found if inside(e, body)), None)
        if own is not None:
            return own
        before = [e for e in found if e.start < body.start]
        if before and (before[-1].tag != "h2" or _near(before[-1], body)):
            return before[-1]
    return None


def _near(element: Element, body: Element) -> bool:
    """Whether an element shares with the body a container that is not the whole page."""
    above = element.parent
    for _ in range(3):
        if above is None or above.tag in ("body", "html", ""):
            return False
        if inside(body, above):
            return True
        above = above.parent
    return False


def _only_links(source: str, element: Element, weights: dict[int, Weight], headed: set[int]) -> bool:
    """Whether a block holds nothing but links and is no sentence: a list of other stories, "Read more", tags."""
    weight = weights[id(element)]
    if element.tag == "a":  # a teaser is a link as a whole
        return id(element) in headed
    if element.tag not in _LISTING or not weight.linked:
        return False
    if weight.linked < weight.text * 0.9:
        return False
    if element.tag in ("ul", "ol", "dl"):
        return True
    last = element
    while last.children:
        texts = [c for c in last.children if isinstance(c, Element) or source[c.start : c.end].strip()]
        if not texts:
            return True
        tail = texts[-1]
        if isinstance(tail, Text):
            return not source[tail.start : tail.end].rstrip().endswith(_FINAL)
        last = tail
    return True


def _holders(order: list[Element], tags: frozenset[str]) -> set[int]:
    """The id() of each element that is or holds one of these."""
    found: set[int] = set()
    for element in order:
        here: Element | None = element if element.tag in tags else None
        while here is not None and id(here) not in found:
            found.add(id(here))
            here = here.parent
    return found


def inside(element: Element, container: Element) -> bool:
    """Whether an element is the container or stands in it."""
    here: Element | None = element
    while here is not None:
        if here is container:
            return True
        here = here.parent
    return False


def _above(element: Element, tag: str) -> bool:
    here = element.parent
    while here is not None:
        if here.tag == tag:
            return True
        here = here.parent
    return False
