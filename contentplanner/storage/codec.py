"""Entities as stored values and back, field by field, by what the fields are declared to be."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Decoder = Callable[[Any], Any]
Encoder = Callable[[Any], Any]


def encode(value: Any) -> Any:
    """Return a value as JSON has it: text, whole number, list, object or nothing."""
    return _encoder(_kind(value))(value)


def to_columns(entity: Any) -> dict[str, Any]:
    """Return an entity as one value a column; what holds several is one JSON text."""
    kind = _kind(entity)
    names = field_names(kind)
    return dict(zip(names, row_encoder(kind, names)(entity), strict=True))


@cache
def row_encoder(kind: Any, names: tuple[str, ...]) -> Callable[[Any], list[Any]]:
    """Return what takes entities of a kind apart: into the columns of some of their fields, in order."""
    hints = get_type_hints(kind)
    encoders = [(place, _column_encoder(hints[name])) for place, name in enumerate(names)]
    converted = [(place, encode_value) for place, encode_value in encoders if encode_value is not _as_it_is]
    pick = attrgetter(*names)

    def row(entity: Any) -> list[Any]:
        values = list(pick(entity))
        for place, encode_value in converted:
            if values[place] is not None:
                values[place] = encode_value(values[place])
        return values

    return row


@cache
def field_names(kind: Any) -> tuple[str, ...]:
    """Return the names of an entity's fields."""
    return tuple(field.name for field in fields(kind))


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


@cache
def _encoder(kind: Any) -> Encoder:
    if issubclass(kind, str | int | NoneType):
        return _as_it_is
    if issubclass(kind, Enum):
        return attrgetter("_value_")  # what ``value`` returns, without its detour
    if issubclass(kind, time):
        return lambda value: value.isoformat("seconds" if value.second else "minutes")
    if issubclass(kind, date):
        return lambda value: value.isoformat()
    if issubclass(kind, tuple):
        return lambda value: [encode(item) for item in value]
    if is_dataclass(kind):
        return _encode_fields
    return str


def _column_encoder(kind: Any) -> Encoder:
    if isinstance(kind, NewType):
        return _column_encoder(kind.__supertype__)
    if get_origin(kind) in (Union, UnionType):
        (inner,) = (part for part in get_args(kind) if part is not NoneType)
        return _column_encoder(inner)
    if get_origin(kind) is tuple or is_dataclass(kind):
        return lambda value: "[]" if value == () else to_json(encode(value))
    return _encoder(kind)


def _as_it_is(value: Any) -> Any:
    return value


def _encode_fields(value: Any) -> dict[str, Any]:
    return {name: encode(getattr(value, name)) for name in field_names(_kind(value))}


def _kind(value: Any) -> Any:
    return type(value)


@cache
def _column_decoders(kind: Any) -> dict[str, Decoder]:
    hints = get_type_hints(kind)
    return {name: _column_decoder(hints[name]) for name in field_names(kind)}


def _column_decoder(kind: Any) -> Decoder:
    decoder = _decoder(kind)
    if get_origin(kind) is tuple or is_dataclass(kind):
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
    if kind in (bool, Decimal, Fraction) or issubclass(kind, Enum):
        return kind  # type: ignore[no-any-return]
    return lambda value: value


def _object_decoder(kind: Any) -> Decoder:
    hints = get_type_hints(kind)
    decoders = {name: _decoder(hints[name]) for name in field_names(kind)}
    return lambda value: kind(
        **{name: decode(value[name]) for name, decode in decoders.items() if name in value}
    )
