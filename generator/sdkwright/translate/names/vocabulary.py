"""English words in names of operations."""

from __future__ import annotations

import re


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that can begin the name of a method. Nouns that are as common as the verb, such
# as "report" or "order", are not here.
VERBS = _set(
    """
    abort accept acknowledge activate add adjust allow analyze append apply approve
    archive ask assign attach authenticate authorize ban batch begin block bootstrap
    browse bulk buy bypass calculate call cancel capture change check claim classify
    clear clone close collect commit compact compare complete compose compute
    configure confirm connect consume contains convert copy count crawl create
    crosspost deactivate debug decide decline decrement decrypt delete deny deploy
    describe destroy detach detect detokenize diff disable discard disconnect
    dismiss dispatch dispute downgrade download drain duplicate edit embed enable
    encrypt end enqueue ensure estimate evaluate exchange execute exists expire
    explain export expunge extend extract fetch fill filter finalize find finish
    flush follow force forget fork forward generate get give grant handle hangup
    hide identify ignore import increment index ingest init initialize initiate
    insert install instantiate introspect invalidate invite invoke issue join kick
    kill launch leave like link list listen load lock log login logout lookup mark
    match materialize merge migrate modify move mute notify open override overwrite
    paginate parse partial patch pause pay perform pin ping place poll prepare
    preview process promote provision prune publish pull purge push put query queue
    read reauthorize rebuild receive recover recycle redact redeem redeliver refer
    refresh refund regenerate register reject release reload remove rename render
    renew reopen reorder reparse replace reply reprioritize reprocess request
    rerequest rerun resend reset resize resolve restart restore resubmit resume
    retrieve retry return revert review revoke rollback rotate run sample save scan
    schedule score search seek select send set share show shutdown sign simulate
    skip snooze solve sort speak split star start stop stream submit subscribe
    summarize suspend switch sync synthesize tag terminate test toggle tokenize
    track train transcribe transfer transform translate trigger try unarchive
    unassign unban unblock undelete undo unfavorite unfollow uninstall unlike unlink
    unlock unmerge unmute unpause unpin unpublish unregister unschedule unset
    unshare unstar unsubscribe unsuspend untag unwatch update upgrade upload upsert
    use validate verify view void vote wait watch withdraw write
    """
)
# The last steps of paths that are certainly actions, not things.
ACTIONS = VERBS - _set(
    """
    batch block bulk call change check contains copy count debug diff dispute end
    exchange export filter fork import index install issue like link list load lock
    log match mute open override partial patch pin ping place preview process query
    queue release reply request return review run sample scan schedule score set
    share show sign star start stream switch tag test track train transfer trigger
    try upgrade use view vote wait watch
    """
)
# The verbs of methods that write.
WRITING_VERBS = {"post": "create", "put": "update", "patch": "update"}
# Words of the table above that are actions behind POST, PUT and PATCH only.
CHANGES = VERBS & _set(
    """
    block bulk change check commit copy diff dispute end exchange export fork import
    install link lock mute open override pin ping preview process query release
    reply request return review run scan schedule set share sign star start switch
    test transfer trigger upgrade watch
    """
)
# Words of the table above that are nouns as well, in front of other nouns.
NOUNS = (VERBS - ACTIONS) | {"login"}
# Verbs that some frameworks write behind the nouns: users_list, users_partial_update.
LAST_VERBS = _set(
    """
    add batch_create batch_delete batch_update bulk_create bulk_delete bulk_update
    create delete destroy get list partial_update patch post put read remove retrieve
    update upsert
    """
)
# Plurals that are one thing: ``/users/{id}/settings``.
SINGLE_PLURALS = _set(
    """
    analytics contents credentials details diagnostics insights metadata metrics
    options preferences settings statistics stats totals
    """
)
HTTP_VERBS = _set("get put post delete options head patch trace query")
# Words that cannot begin the name of a method, or be all of it.
PARTICLES = _set(
    """
    a all an and as at by for from in into of off on or out over the to under v via
    with without
    """
)
# Modules that hold operations.
HOLDERS = _set(
    """
    api apis controller controllers endpoints handlers router routers routes views
    """
)
# The last words of namespaces that name a kind of class or module.
KINDS = _set(
    """
    api apis controller controllers endpoint endpoints resource router service viewset
    """
)
# Words for the location of an operation: versions and the word API.
_NOISE = re.compile(r"v\d+((alpha|beta|rc)\d*)?|apis?|rest")
_VERSION = re.compile(r"v\d+((alpha|beta|rc)\d*)?")


def is_noise(word: str) -> bool:
    """Whether a word in lower case is a version, or says that there is an API."""
    return _NOISE.fullmatch(word) is not None


def is_version(word: str) -> bool:
    """Whether a word in lower case is a version: ``v2``, ``v1beta1``."""
    return _VERSION.fullmatch(word) is not None
