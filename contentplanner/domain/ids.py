"""Names of things that never change. Ids are made by the application, never by the store."""

from typing import NewType
from uuid import uuid4

PostId = NewType("PostId", str)
CampaignId = NewType("CampaignId", str)
PictureId = NewType("PictureId", str)
NetworkKey = NewType("NetworkKey", str)


def new_post_id() -> PostId:
    """Return an id no other post has: 32 hex digits."""
    return PostId(uuid4().hex)


def new_campaign_id() -> CampaignId:
    """Return an id no other campaign has: 32 hex digits."""
    return CampaignId(uuid4().hex)
