"""The words that tell of a court, and whether a clause is about one: trials, crimes, prisons and who is sent to them."""

from __future__ import annotations

JAILED = frozenset({"sentenced", "jailed", "imprisoned", "gaoled", "caged"})
"""Verbs that send to prison."""
CHANGED = frozenset(
    "cut cuts cutting reduced reduces reducing increased increases increasing raised raises raising lowered lowers extended "
    "extends commuted shortened lengthened doubled doubles".split()
)
"""Verbs that change a term that was imposed, or one that a law allows."""
GOT = frozenset("got gets get given handed received receives drew".split())
"""Verbs of who was given a term."""
TRIED = frozenset(
    "court judge jury guilty convicted convicts sentenced sentence sentencing jailed prison jail trial verdict "
    "pleaded prosecutors conviction appeal parole tribunal".split()
)
"""Words of trials."""
INSIDE = frozenset("prison jail prisoner inmate convict jailed jailbird fugitive escapee custody robber".split())
"""Words for who is in prison, and for prisons."""
CRIMES = frozenset(
    "robbery robberies burglary burglaries murder murders manslaughter homicide rape rapes fraud theft thefts assault "
    "assaults arson kidnapping kidnap drug drugs trafficking smuggling laundering blackmail extortion bribery "
    "corruption embezzlement forgery perjury conspiracy possession terrorism treason espionage spying stalking "
    "abuse sedition incitement rioting riot riots grooming poaching hacking desertion harassment affray negligence genocide "
    "evasion dealing supplying deception vandalism insulting blasphemy contempt sabotage neglect cruelty "
    "battery raped robbed murdered defrauded embezzled burgled strangled raping "
    "killing stabbing robbing burgling stealing attacking strangling shooting poisoning crime crimes "
    "offence offences offense offenses".split()
)
"""What people are jailed for."""
PRISON = frozenset(
    "prison jail custody bars imprisonment detention penitentiary incarceration gaol lockup lock-up".split()
)
"""Words for a prison and for being held in one."""
_PUNISHED = frozenset("prison jail imprisonment term sentence".split())
# What courts and sport bodies suspend, cut and count in years besides terms.
_NO_TERM = frozenset(
    "ban bans banned suspension licence license disqualified disqualification contract lease fine fines matches season "
    "league".split()
)
_WHO = frozenset(
    "arsonist thief poacher smuggler killer murderer rapist gunman attacker robber fraudster thug burglar bomber".split()
)
_NEAR_TRIAL = 25  # tokens around a term in which a trial is told of


def on_trial(lower: list[str], at: int) -> bool:
    """Whether words of trials, crimes or who commits them stand around a token."""
    near = lower[max(0, at - _NEAR_TRIAL) : at + _NEAR_TRIAL]
    return not (TRIED.isdisjoint(near) and CRIMES.isdisjoint(near) and _WHO.isdisjoint(near))


def no_court(lower: list[str], begin: int, stop: int) -> bool:
    """Whether a clause is on bans, licences or contracts, which are counted in years and suspended too."""
    return not _NO_TERM.isdisjoint(lower[begin:stop])


def punished(lower: list[str], begin: int, stop: int) -> bool:
    """Whether a clause tells of somebody who is given a term, and of no ban or contract."""
    return not (GOT | JAILED | _PUNISHED).isdisjoint(lower[begin:stop]) and not no_court(lower, begin, stop)


__all__ = ["CHANGED", "CRIMES", "GOT", "INSIDE", "JAILED", "PRISON", "TRIED", "no_court", "on_trial", "punished"]
