"""Colours by role, light and dark. Hue stands for a campaign's phase and for warnings, nothing else.

Every pair that carries text has a contrast of 4.5 or more, edges and icons 3 or more (WCAG 2.2 AA).
"""

LIGHT = {
    "canvas": "#F7F6F3",
    "surface": "#FFFFFF",
    "sunken": "#EFEDE8",
    "hover": "#F0EEE9",
    "past": "#FAF9F6",
    "border": "#E3E0D9",
    "line": "#EDEBE5",
    "lineStrong": "#D3CFC6",
    "control": "#88837A",
    "text": "#1F1E1B",
    "text2": "#57534B",
    "text3": "#6B665D",
    "ink": "#2A2825",
    "onInk": "#FFFFFF",
    "accent": "#12586B",
    "accentHover": "#0D4655",
    "accentSoft": "#DDECF0",
    "onAccent": "#FFFFFF",
    "focus": "#0B63CE",
    "danger": "#B3261E",
    "dangerSoft": "#FBEAE8",
    "warn": "#7A4B00",
    "warnIcon": "#A86400",
    "warnSoft": "#FFF2D6",
    "warnLine": "#E9C987",
    "ok": "#1B6B3A",
    "okSoft": "#E2F3E8",
    "mHelp": "#D3E2E6",
    "mConv": "#8DB3BC",
    "mPromo": "#2A2825",
    "mOver": "#824900",
}

DARK = {
    "canvas": "#161719",
    "surface": "#1E2022",
    "sunken": "#121315",
    "hover": "#282B2E",
    "past": "#1A1C1E",
    "border": "#33373B",
    "line": "#292C2F",
    "lineStrong": "#474C51",
    "control": "#868B91",
    "text": "#ECEAE6",
    "text2": "#BAB7B0",
    "text3": "#9D9A93",
    "ink": "#E9E6DF",
    "onInk": "#1B1C1E",
    "accent": "#7CC4D6",
    "accentHover": "#9AD4E2",
    "accentSoft": "#1B3941",
    "onAccent": "#062932",
    "focus": "#8AB8FF",
    "danger": "#FF9A90",
    "dangerSoft": "#3A2020",
    "warn": "#FFD58A",
    "warnIcon": "#F2B84B",
    "warnSoft": "#352A14",
    "warnLine": "#6B5420",
    "ok": "#86D8A2",
    "okSoft": "#173324",
    "mHelp": "#27393E",
    "mConv": "#4A7782",
    "mPromo": "#E9E6DF",
    "mOver": "#FFC861",
}

# Edge and diamond, bar, icon and name on the bar: told apart with any colour vision.
LIGHT_PHASES = {
    "tease": ("#288DD4", "#DCEEFC", "#073F63"),
    "partners": ("#562A99", "#EAE1FA", "#3F2070"),
    "contest": ("#AD7A0E", "#F8E8C9", "#533A00"),
    "launch": ("#B82A1A", "#FDE3DC", "#6B2112"),
    "follow-up": ("#035543", "#D3EFE2", "#00432F"),
}

DARK_PHASES = {
    "tease": ("#62BBF5", "#173449", "#CFE8FC"),
    "partners": ("#AE78D6", "#372848", "#EADCFB"),
    "contest": ("#F4CD4B", "#3D3010", "#F8E6B4"),
    "launch": ("#FA7565", "#4A2822", "#FFDAD3"),
    "follow-up": ("#9EEECF", "#163A2D", "#C8F2E0"),
}
