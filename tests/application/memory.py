"""A store that is only in memory: the same protocol as the real one, for tests of what people can do."""

from dataclasses import replace

from contentplanner.application.changes import Change, ChangeSet
from contentplanner.application.ports import Step
from contentplanner.domain.campaigns import Campaign
from contentplanner.domain.errors import PlanError
from contentplanner.domain.posts import Post


class Memory:
    """What is kept, and the steps."""

    def __init__(self, networks):
        self.networks = networks
        self.entities, self.steps, self.undone, self.batches = {}, [], [], {}

    def open_unit(self):
        return MemoryUnit(self)

    def post(self, post_id):
        return self.entities.get((Post, post_id))

    def campaign(self, campaign_id):
        return self.entities.get((Campaign, campaign_id))

    def one(self, kind, entity_id):
        return self.entities.get((kind, entity_id))


class MemoryUnit:
    """One transaction on a copy, which takes the original's place on commit."""

    def __init__(self, memory):
        self._memory = memory
        self.networks, self.history = memory.networks, MemoryHistory(memory)
        self._now, self._touched, self._batch = dict(memory.entities), {}, None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self._now = None

    def get(self, kind, entity_id):
        if (found := self.find(kind, entity_id)) is None:
            raise PlanError("not-found", kind=kind.__name__, id=entity_id)
        return found

    def find(self, kind, entity_id):
        return self._now.get((kind, entity_id))

    def read_ahead(self, kind, ids):
        pass

    def put(self, entity):
        self._now[type(entity), entity.id] = entity
        self._touched[type(entity), entity.id] = None

    def remove(self, entity):
        self._now.pop((type(entity), entity.id), None)
        self._touched[type(entity), entity.id] = None

    def add_posts(self, posts):
        added = {(Post, post.id): post for post in posts}
        self._batch = len(self._memory.batches) + 1
        self._memory.batches[self._batch] = added
        self._now |= added
        return len(added)

    def set_batch_aside(self, batch):
        self._memory.batches[batch] = {key: self._now.pop(key) for key in self._memory.batches[batch]}

    def bring_batch_back(self, batch):
        self._now |= self._memory.batches[batch]

    def campaign_named(self, name):
        campaigns = (one for one in self._now.values() if isinstance(one, Campaign) and not one.deleted)
        return next((one for one in campaigns if one.name.casefold() == name.casefold()), None)

    def campaigns_for(self, persona):
        campaigns = [one for one in self._now.values() if isinstance(one, Campaign)]
        return sorted((one for one in campaigns if one.persona == persona), key=lambda one: one.id)

    def campaigns_with(self, partner_id):
        campaigns = [one for one in self._now.values() if isinstance(one, Campaign)]
        return sorted((one for one in campaigns if partner_id in one.partners), key=lambda one: one.id)

    def all(self, kind):
        found = [one for one in self._now.values() if isinstance(one, kind)]
        return sorted(found, key=lambda one: (getattr(one, "position", 0), getattr(one, "name", ""), one.id))

    def posts_with(self, field, value):
        posts = [one for one in self._now.values() if isinstance(one, Post) and getattr(one, field) == value]
        return sorted(posts, key=lambda post: (str(post.day or ""), str(post.time or ""), post.id))

    def posts_showing(self, picture_id):
        posts = [one for one in self._now.values() if isinstance(one, Post)]
        mine = [post for post in posts if any(one.picture_id == picture_id for one in post.pictures)]
        return sorted(mine, key=lambda post: (str(post.day or ""), str(post.time or ""), post.id))

    def posts_of(self, campaign_id):
        posts = [one for one in self._now.values() if isinstance(one, Post) and not one.deleted]
        mine = [post for post in posts if post.campaign_id == campaign_id]
        return sorted(mine, key=lambda post: (str(post.day or ""), str(post.time or ""), post.id))

    def changes(self):
        before = self._memory.entities
        both = (Change(before.get(key), self._now.get(key)) for key in self._touched)
        return ChangeSet(tuple(one for one in both if one.before != one.after), self._batch)

    def commit(self):
        self._memory.entities = dict(self._now)
        self.history.commit()


class MemoryHistory:
    """The steps of one transaction."""

    def __init__(self, memory):
        self._memory = memory
        self._done, self._undone = list(memory.steps), list(memory.undone)

    def last_done(self):
        return self._done[-1] if self._done else None

    def last_undone(self):
        return self._undone[-1] if self._undone else None

    def remember(self, label, merge_key, changes, made):
        self._undone = []
        self._done.append(Step(len(self._done) + 1, label, made, changes, merge_key))

    def extend(self, step, changes, made):
        joined = {(type(one.entity), one.entity.id): one for one in step.changes}
        for one in changes:
            key = (type(one.entity), one.entity.id)
            joined[key] = Change(joined[key].before, one.after) if key in joined else one
        kept = ChangeSet(tuple(one for one in joined.values() if one.before != one.after), step.changes.batch)
        self._done[-1:] = [replace(step, changes=kept, made=made)] if kept else []

    def mark(self, step, *, undone):
        source, target = (self._done, self._undone) if undone else (self._undone, self._done)
        target.append(source.pop())

    def commit(self):
        self._memory.steps, self._memory.undone = self._done, self._undone
