"""What a person can do about where a post went out, network by network."""

from dataclasses import dataclass
from datetime import datetime

from contentplanner.application.ports import StepLabel, UnitOfWork
from contentplanner.domain import anatomy, going_out
from contentplanner.domain.ids import NetworkKey, PostId
from contentplanner.domain.posts import Post


@dataclass(frozen=True, slots=True)
class NotePosting:
    """Note when a post went out on one network, and where it can be seen there; or put that right.

    Args:
        post_id: The post.
        network: One of its networks.
        at: When, aware UTC.
        address: Its address there, if known.
        again: Whether it was noted before and is put right now.
    """

    post_id: PostId
    network: NetworkKey
    at: datetime
    address: str = ""
    again: bool = False

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("correct-posting" if self.again else "note-posting")

    def apply(self, unit: UnitOfWork) -> None:
        """Note it if the rules allow it."""
        post = unit.get(Post, self.post_id)
        unit.put(going_out.note_posting(post, self.network, self.at, self.address))


@dataclass(frozen=True, slots=True)
class TakePostingBack:
    """Note that a post has not gone out on a network after all; a posted one is ready again, if complete."""

    post_id: PostId
    network: NetworkKey

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("take-posting-back")

    def apply(self, unit: UnitOfWork) -> None:
        """Note it."""
        post = going_out.take_posting_back(unit.get(Post, self.post_id), self.network)
        unit.put(anatomy.settle(post, unit.networks.takes_pictures))


@dataclass(frozen=True, slots=True)
class LeaveRestOut:
    """Be done with a post that went out on some networks: the others are left out."""

    post_id: PostId

    @property
    def label(self) -> StepLabel:
        """What the step is called."""
        return StepLabel("leave-rest-out")

    def apply(self, unit: UnitOfWork) -> None:
        """Leave them out."""
        unit.put(going_out.leave_rest_out(unit.get(Post, self.post_id)))
