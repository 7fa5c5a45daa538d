"""Filling a new plan with the sample, as if it had always been there: nothing of it can be undone."""

from collections.abc import Callable
from dataclasses import replace

from contentplanner.application.desk import PictureStore
from contentplanner.application.ports import UnitOfWork
from contentplanner.application.sample import Sample
from contentplanner.domain.ids import PictureId
from contentplanner.domain.posts import MorePicture
from contentplanner.domain.settings import PlanSettings


def fill_with_sample(
    open_unit: Callable[[], UnitOfWork], pictures: PictureStore, sample: Sample, settings: PlanSettings
) -> None:
    """Store all of the sample, with the settings given, in one transaction.

    Raises:
        StorageProblem: The disk did not take it.
    """
    stored = {name: pictures.add_file(path) for name, path in sample.picture_files.items()}
    with open_unit() as unit:
        unit.put(settings)
        for picture in stored.values():
            unit.put(picture)
        for entity in sample.few:
            unit.put(entity)
        for campaign in sample.campaigns:
            unit.put(campaign)
        for post in sample.posts:
            name = sample.pictures.get(post.id)
            picture_id: PictureId | None = None if name is None else stored[name].id
            more = tuple(
                MorePicture(stored[file].id, description)
                for file, description in sample.more_pictures.get(post.id, {}).items()
            )
            unit.put(replace(post, picture_id=picture_id, more_pictures=more))
        unit.commit()
