"""Entities as stored values and back, field by field, by what the fields are declared to be."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from fractions import Fraction
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Decoder = Callable[[Any], Any]


def encode(value: Any) -> Any:
    """Return a value as JSON has it: text, whole number, list, object or nothing."""
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, time):
        return value.isoformat("minutes") if not value.second else value.isoformat("seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [encode(item) for item in value]
    if is_dataclass(value):
        return {name: encode(getattr(value, name)) for name in _names(_kind(value))}
    return str(value)


def to_columns(entity: Any, leave_out: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return an entity as one value a column; what holds several is one JSON text."""
    names = (name for name in _names(_kind(entity)) if name not in leave_out)
    columns = {name: encode(getattr(entity, name)) for name in names}
    return {name: to_json(value) if isinstance(value, list) else value for name, value in columns.items()}


def from_columns(kind: Callable[..., T], columns: Mapping[str, Any], **others: Any) -> T:
    """Return the entity that :func:`to_columns` took apart, with the fields that are kept elsewhere."""
    decoders: Mapping[str, Decoder] = _column_decoders(kind)
    values = {name: decode(columns[name]) for name, decode in decoders.items() if name not in others}
    return kind(**values, **others)


def decode(kind: Any, value: Any) -> Any:
    """Return the value of a declared kind that :func:`encode` made JSON of."""
    return _decoder(kind)(value)


def to_json(value: Any) -> str:
    """Return a value as compact JSON text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _kind(value: Any) -> Any:
    return type(value)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _column_decoders(kind: Any) -> dict[str, Decoder]:
    hints = get_type_hints(kind)
    return {name: _column_decoder(hints[name]) for name in _names(kind)}


def _column_decoder(kind: Any) -> Decoder:
    decoder = _decoder(kind)
    if get_origin(kind) is tuple:
        return lambda text: decoder(json.loads(text))
    return decoder


@cache
def _decoder(kind: Any) -> Decoder:
    if isinstance(kind, NewType):
        return _decoder(kind.__supertype__)
    if get_origin(kind) in (Union, UnionType):
        (inner,) = (part for part in get_args(kind) if part is not NoneType)
        decode_inner = _decoder(inner)
        return lambda value: None if value is None else decode_inner(value)
    if get_origin(kind) is tuple:
        decode_item = _decoder(get_args(kind)[0])
        return lambda values: tuple(map(decode_item, values))
    if kind in (datetime, date, time):
        return kind.fromisoformat  # type: ignore[no-any-return]
    if is_dataclass(kind):
        return _object_decoder(kind)
    if kind is Fraction or issubclass(kind, Enum):
        return kind  # type: ignore[no-any-return]
    return lambda value: value


def _object_decoder(kind: Any) -> Decoder:
    hints = get_type_hints(kind)
    decoders = {name: _decoder(hints[name]) for name in _names(kind)}
    return lambda value: kind(
        **{name: decode(value[name]) for name, decode in decoders.items() if name in value}
    )
