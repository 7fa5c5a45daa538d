"""Every rule that points something out in a post, in the order their hints are shown."""

from contentplanner.application.hinting import HintRule
from contentplanner.application.hook_hints import (
    asks_nothing,
    before_the_fold,
    link_leads_away,
    says_nothing_to_do,
    speak_to_persona,
)
from contentplanner.application.repeat_hints import broadcast, said_before
from contentplanner.application.sales_hints import reads_like_an_offer, sells_nothing

RULES: tuple[HintRule, ...] = (
    said_before,
    broadcast,
    reads_like_an_offer,
    sells_nothing,
    link_leads_away,
    asks_nothing,
    says_nothing_to_do,
    before_the_fold,
    speak_to_persona,
)
