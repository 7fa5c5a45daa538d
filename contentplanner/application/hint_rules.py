"""Every rule that points something out in a post, in the order their hints are shown."""

from contentplanner.application.hinting import HintRule
from contentplanner.application.hook_hints import link_leads_away

RULES: tuple[HintRule, ...] = (link_leads_away,)
