"""typer without its price, and help without its types.

    diffrec compare [OPTIONS] DRAFT... FINAL

Since 0.29 typer converts each value with pydantic, which takes 80 ms to load, as long as a comparison of two reports.
Nearly all values here are texts, which need no converting; the few others are converted by typer when they are given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    from collections.abc import Callable


class LightCommand(TyperCommand):
    """A command whose texts are taken as they are."""

    def get_params(self, ctx: Any) -> Any:  # noqa: ANN401 -- typer's own signature
        """The parameters, --help among them."""
        return _lightened(super().get_params(ctx))

    def collect_usage_pieces(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 -- typer's own signature
        """What stands after the name of the command: "[OPTIONS] DRAFT... FINAL"."""
        arguments = [param.metavar or param.name for param in self.params if param.param_type_name == "argument"]
        return ["[OPTIONS]", *arguments]


class LightGroup(TyperGroup):
    """A group of commands whose own texts are taken as they are."""

    def get_params(self, ctx: Any) -> Any:  # noqa: ANN401 -- typer's own signature
        """The parameters, --help and those of completion among them."""
        return _lightened(super().get_params(ctx))


class _AsGiven:
    """Stands in for typer's conversion of one parameter; asks for the real one only when it is needed."""

    def __init__(self, original: Callable[[], Any], annotation: object) -> None:
        self._original = original
        self._annotation = annotation

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ANN401 -- typer's own signature
        """The value for the command."""
        several = param.multiple or param.nargs == -1
        if value is None:
            return () if several else None
        if self._annotation in {str, list[str]} and all(isinstance(text, str) for text in value):
            return list(value) if several else value
        return self._original().coerce(value, param=param, ctx=ctx)


def _lightened(params: list[Any]) -> list[Any]:
    """The parameters, each with its stand-in; "<bool>" and "<list[str]>" tell a person nothing and go from the help."""
    for param in params:
        if "get_runtime_param" in vars(param) or not hasattr(param, "get_runtime_param"):
            continue
        stand_in = _AsGiven(param.get_runtime_param, param.type_descriptor.annotation)
        param.get_runtime_param = lambda stand_in=stand_in: stand_in
        if param.metavar is None or param.param_type_name == "argument":
            param.display_type_rich = lambda ctx: None  # noqa: ARG005 -- typer's own signature
    return params
