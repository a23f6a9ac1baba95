from __future__ import annotations

import itertools

from sdkwright.naming.partition import LIMIT, partition, strongly_connected


def test_a_small_module_is_one_part_in_document_order() -> None:
    assert partition({"b": ["a"], "a": []}) == [["b", "a"]]


def test_components_come_after_what_they_lead_to() -> None:
    graph = {"a": ["b"], "b": ["c", "d"], "c": ["b"], "d": ["elsewhere"], "e": ["e"]}
    assert list(strongly_connected(graph)) == [["d"], ["b", "c"], ["a"], ["e"]]


def test_a_chain_longer_than_the_call_stack() -> None:
    graph = {str(n): [str(n + 1)] for n in range(20_000)}
    assert [key for (key,) in strongly_connected(graph)][:2] == ["19999", "19998"]


def test_parts_lead_to_earlier_parts_only_and_keep_cycles_together() -> None:
    graph = {str(n): [str(n - 1), str(n // 2)] for n in range(1, 3 * LIMIT)}
    graph["7"] = ["900"]  # a cycle through most of it
    graph |= {f"x{n}": [f"x{n + 1}"] for n in range(LIMIT)}
    found = partition(graph)
    place = {key: number for number, keys in enumerate(found) for key in keys}
    assert sorted(place) == sorted(graph)
    assert len({place[str(n)] for n in range(7, 901)}) == 1
    for key, targets in graph.items():
        for target in targets:
            assert place.get(target, 0) <= place[key]
    assert len(found) > 1
    assert all(len(keys) <= LIMIT for keys in found if "7" not in keys)
    assert list(itertools.chain(*partition(graph))) == list(itertools.chain(*found))
