"""An amount in the making: what the steps from a quantity to a claim hand on."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from annotator.detect.quantities import Quantity
from annotator.detect.units import Unit
from annotator.model.claims import Bound


class Draft(NamedTuple):
    """An amount in the making, over the tokens `first` to before `end`."""

    first: int
    end: int
    low: Decimal | None
    high: Decimal | None
    unit: Unit | None
    bound: Bound
    quantity: Quantity
    triggers: tuple[tuple[int, int], ...]
    definite: bool = False
    inherited: bool = False
    listed: bool = False
    rated: bool = False

    @property
    def rule(self) -> str:
        """The name of the rule that decided, without its language."""
        if self.bound is Bound.RANGE:
            return "amount.range"
        if self.quantity.head != "number":
            return f"amount.{self.quantity.head}"
        if self.definite:
            return "amount.definite"
        if self.unit is None or self.inherited:
            return "amount.bare"
        return f"amount.{self.unit.kind.value}"
