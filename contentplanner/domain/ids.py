"""Names of things that never change. Ids are made by the application, never by the store."""

from typing import NewType
from uuid import uuid4

PostId = NewType("PostId", str)
CampaignId = NewType("CampaignId", str)
PictureId = NewType("PictureId", str)
NetworkKey = NewType("NetworkKey", str)
PersonaId = NewType("PersonaId", str)
BuyingStepId = NewType("BuyingStepId", str)
PartnerId = NewType("PartnerId", str)
EmailListId = NewType("EmailListId", str)
BlogPostId = NewType("BlogPostId", str)
OwnDayId = NewType("OwnDayId", str)
SeriesId = NewType("SeriesId", str)
TemplateId = NewType("TemplateId", str)
HashtagSetId = NewType("HashtagSetId", str)
SnippetId = NewType("SnippetId", str)


def new_id() -> str:
    """Return an id nothing else has: 32 hex digits."""
    return uuid4().hex


def new_post_id() -> PostId:
    """Return an id no other post has: 32 hex digits."""
    return PostId(new_id())


def new_campaign_id() -> CampaignId:
    """Return an id no other campaign has: 32 hex digits."""
    return CampaignId(new_id())
