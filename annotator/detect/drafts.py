"""An amount in the making: what the steps from a quantity to a claim hand on."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from annotator.detect.quantities import Quantity
from annotator.detect.units import Kind, Unit
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


class Trail(NamedTuple):
    """The amounts before the one under reading: the `last`, the last that `counted` something, the last `paid`."""

    last: Draft | None = None
    counted: Draft | None = None
    paid: Draft | None = None

    def followed_by(self, amount: Draft, *, converted: bool) -> Trail:
        """The trail behind `amount`; one that is `converted` from the money before its brackets is not gone on with."""
        kind = None if amount.unit is None else amount.unit.kind
        counted = amount if kind is Kind.NOUN else self.counted
        paid = amount if kind is Kind.MONEY and not converted else self.paid
        return Trail(amount, counted, paid)
