"""Documents of one version as a series: a revision supersedes, an addendum adds, a corrigendum corrects.

L.2, L.2/Rev.1      the items of Rev.1                           notice superseded
L.2, L.2/Add.1      the items of both
L.2, L.2/Corr.1     the items of L.2 with their words corrected    notices corrigendum-applied, -not-applied
"""

from __future__ import annotations

from diffrec.series.settling import settled

__all__ = ["settled"]
