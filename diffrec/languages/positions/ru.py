"""Words of position in Russian."""

from __future__ import annotations

from types import MappingProxyType

from diffrec.languages.base import PositionWords
from diffrec.model import AttributionKind

RUSSIAN_POSITIONS = PositionWords(
    stated=MappingProxyType(
        {
            AttributionKind.DELETION: MappingProxyType(
                {
                    "исключить": r"исключ(?:ить|ает|ают|ение|ено)",
                    "удалить": r"удал(?:ить|яет|яют|ение|ено)",
                    "снять": r"снять|снимает|снимают",
                    "опустить": r"опустить",
                }
            ),
            AttributionKind.SUPPORT: MappingProxyType(
                {
                    "поддержать": r"поддерж(?:ать|ивает|ивают|ано|ка)",
                    "сохранить": r"сохран(?:ить|яет|яют|ение)",
                    "оставить": r"оставить",
                    "согласиться": r"соглас(?:ен|на|ны|ие|иться)",
                    "принять": r"принять|принимает|принимают",
                }
            ),
            AttributionKind.RESERVATION: MappingProxyType(
                {
                    "против": r"против",
                    "возражать": r"возраж(?:ать|ает|ают|ение)",
                    "оговорка": r"оговорк[аиу]",
                    "отклонить": r"отклон(?:ить|яет|яют)",
                }
            ),
            AttributionKind.PROPOSAL: MappingProxyType(
                {
                    "предложить": r"предл(?:ожить|агает|агают|ожение)",
                    "добавить": r"добав(?:ить|ляет|ляют|ление)",
                    "включить": r"включ(?:ить|ает|ают|ение)",
                    "вставить": r"вставить",
                    "заменить": r"замен(?:ить|яет|яют)",
                    "перенести": r"перенести",
                    "объединить": r"объединить",
                    "изменить": r"изменить",
                }
            ),
        }
    ),
    refused=(
        r"не может",
        r"не могут",
        r"не",
    ),
    between=(
        r"может",
        r"могут",
        r"хотел[аи]? бы",
        r"готов[аы]?",
        r"также",
    ),
    by=MappingProxyType(
        {
            AttributionKind.SUPPORT: (
                r"при поддержке",
                r"поддержано",
            ),
            AttributionKind.RESERVATION: (
                r"оговорка",
                r"оговорки",
            ),
            AttributionKind.PROPOSAL: (
                r"предложено",
                r"предложение",
                r"по предложению",
                r"по просьбе",
            ),
        }
    ),
    status=(
        r"согласовано",
        r"также",
    ),
    about=("(?:весь |этот |всё |эту )?(?:пункт|текст|слов[оа]|фразу|предложение|скобки)",),
    version=(r"предложение|поправка|вариант|текст",),
)
