"""The names of methods and namespaces, for the operationIds of frameworks."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from sdkwright.config import Config
from sdkwright.diagnostics import Reporter, Severity
from sdkwright.lock.contents import Lock
from sdkwright.pipeline import read, translate

# Method, path, operationId, tag, and the method of the SDK.
Row = tuple[str, str, str, str, str]

DOCUMENTS: dict[str, list[Row]] = {
    "FastAPI": [
        ("GET", "/", "root__get", "", "default.root"),
        (
            "GET",
            "/api/v1/books/{book_id}",
            "read_book_api_v1_books__book_id__get",
            "books",
            "books.read_book",
        ),
        ("POST", "/books/", "create_book_books__post", "books", "books.create_book"),
        # An operation of several methods has the suffix of any of them.
        ("PUT", "/any", "handle_any_any_get", "books", "books.handle_any"),
        # A route of fastapi-users: "users:current_user".
        (
            "GET",
            "/users/me",
            "users_current_user_users_me_get",
            "users",
            "users.current_user",
        ),
        # A proxy has removed a slash or a prefix, or has added one.
        ("POST", "/logout", "logout_logout__post", "auth", "auth.logout"),
        ("GET", "/tags/{id}", "read_tag_api_v1_tags__id__get", "tags", "tags.read_tag"),
        ("GET", "/app/pets/{id}", "read_pet_pets__id__get", "pets", "pets.read_pet"),
        (
            "POST",
            "/v1/audio/scripts",
            "audio_api_v1_scripts_post",
            "audio.scripts",
            "audio.scripts.create",
        ),
        # The group in front is a verb here, and the rest is no verb.
        (
            "POST",
            "/judges/{id}/live",
            "judge_conversation_judges__id__live_post",
            "judges",
            "judges.judge_conversation",
        ),
        (
            "GET",
            "/activity/daily",
            "audit.get_daily_activity_activity_daily_get",
            "audit",
            "audit.get_daily_activity",
        ),
    ],
    "FastAPI, functions of one name": [
        (
            "POST",
            "/templates/validate",
            "validate_template_templates_validate_post",
            "rules",
            "rules.validate_template",
        ),
        (
            "POST",
            "/rules/templates/validate",
            "validate_template_rules_templates_validate_post",
            "rules",
            "rules.validate_template_rules",
        ),
        # The prefix "v1" of an application may be a version of the function.
        ("GET", "/r/graph", "read_graph_v1_r_graph_get", "runs", "runs.read_graph_v1"),
        ("GET", "/r/g-v2", "read_graph_v2_r_g_v2_get", "runs", "runs.read_graph_v2"),
        # One function of two methods.
        ("GET", "/any", "handle_any_any_get", "any", "any.handle_any_get"),
        ("PUT", "/any", "handle_any_any_get", "any", "any.handle_any_put"),
    ],
    "FastAPI with generate_unique_id": [
        ("GET", "/b", "books-read_book", "books", "books.read_book"),
        ("POST", "/b", "books-create_book", "books", "books.create_book"),
    ],
    "Litestar": [
        ("GET", "/tasks/{task_id}", "TasksTaskIdGetTask", "tasks", "tasks.get_task"),
        ("GET", "/tasks", "TasksListTasks", "tasks", "tasks.list_tasks"),
        # The second "tasks" is not repeated. A handler of two methods has the method.
        ("GET", "/tasks/a/tasks", "TasksAGetFindAll", "tasks", "tasks.find_all"),
    ],
    "Django Ninja": [
        ("POST", "/e", "proj_create_employee", "", "e.create_employee"),
        ("GET", "/e", "proj_list_employees", "", "e.list_employees"),
        ("GET", "/d", "proj_list_departments", "", "d.list_departments"),
    ],
    "Django Ninja, several modules": [
        ("POST", "/api/e", "employees_api_create_employee", "", "e.create_employee"),
        ("GET", "/api/d", "teams_views_list_teams", "default", "d.list_teams"),
    ],
    "drf-spectacular": [
        ("GET", "/users/", "users_list", "users", "users.list"),
        (
            "PATCH",
            "/users/{id}/",
            "users_partial_update",
            "users",
            "users.partial_update",
        ),
        ("PATCH", "/links/{id}/", "link_update", "pages", "pages.update_link"),
        ("GET", "/users/me/", "users_me_retrieve", "users", "users.retrieve_me"),
        ("GET", "/users/{id}/posts/", "users_posts_list", "users", "users.list_posts"),
        (
            "POST",
            "/users/{id}/set_password/",
            "users_set_password_create",
            "users",
            "users.set_password",
        ),
    ],
    "drf-spectacular without a prefix": [
        ("GET", "/api/v1/users/", "api_v1_users_list", "api", "users.list"),
        ("GET", "/api/v1/pets/{id}/", "api_v1_pets_retrieve", "api", "pets.retrieve"),
    ],
    "NestJS": [
        ("GET", "/users", "UsersController_findAll", "", "users.find_all"),
        ("POST", "/users", "UsersController_create_v1", "", "users.create"),
        ("GET", "/", "AppController_getHello", "", "default.get_hello"),
        ("GET", "/hello", "AppController_greet[0]", "App", "app.greet_hello"),
        ("GET", "/hi", "AppController_greet[1]", "App", "app.greet_hi"),
        ("GET", "/c", "CatsController_findOne_v1", "Cats", "cats.find_one_v1"),
        ("GET", "/c2", "CatsController_findOne_v2", "Cats", "cats.find_one_v2"),
    ],
    "Flask-RESTX": [
        ("GET", "/todos", "get_todo_list", "default", "todos.list_todos"),
        ("POST", "/todos", "post_todo_list", "default", "todos.create_todo"),
        ("PUT", "/todos/{id}", "put_todo_resource", "default", "todos.update_todo"),
        ("DELETE", "/todos/{id}", "delete_todo", "default", "todos.delete_todo"),
        ("GET", "/shopping/list", "get_shopping_list", "x", "x.get_shopping_list"),
    ],
    "utoipa": [
        ("GET", "/users", "list_users", "crate::routes::users", "users.list_users"),
        ("POST", "/users", "create_user", "crate::routes::users", "users.create_user"),
    ],
    "JAX-RS": [
        ("GET", "/fruits", "", "Fruit Resource", "fruit.list"),
        ("POST", "/fruits", "", "Fruit Resource", "fruit.create"),
    ],
    "LoopBack": [
        ("GET", "/todos", "TodoController.find", "TodoController", "todo.find"),
        (
            "GET",
            "/t/{id}",
            "TodoController.findById",
            "TodoController",
            "todo.find_by_id",
        ),
    ],
    "Spring": [
        ("GET", "/users", "list", "user-controller", "user.list"),
        ("GET", "/orders", "list_1", "order-controller", "order.list"),
        ("GET", "/users/{id}", "getUserUsingGET", "user-controller", "user.get_user"),
        ("GET", "/orders/{id}", "findUsingGET_1", "order-controller", "order.find"),
    ],
    "ASP.NET": [
        (
            "GET",
            "/WeatherForecast",
            "GetWeatherForecast",
            "WeatherForecast",
            "weather_forecast.get",
        ),
    ],
    "ASP.NET with Entity Framework": [
        ("GET", "/api/TodoItems", "GetTodoItems", "TodoItems", "todo_items.list"),
        ("POST", "/api/TodoItems", "PostTodoItem", "TodoItems", "todo_items.create"),
        ("GET", "/api/TodoItems/{id}", "GetTodoItem", "TodoItems", "todo_items.get"),
        ("PUT", "/api/TodoItems/{id}", "PutTodoItem", "TodoItems", "todo_items.update"),
        (
            "DELETE",
            "/api/TodoItems/{id}",
            "DeleteTodoItem",
            "TodoItems",
            "todo_items.delete",
        ),
    ],
    "verb and path": [
        (
            "GET",
            "/v1/messages/batches",
            "get_v1_messages_batches",
            "",
            "messages.list_batches",
        ),
        (
            "POST",
            "/v1/messages/batches/{batch_id}/cancel",
            "post_v1_messages_batches_batch_id_cancel",
            "",
            "messages.cancel_batch",
        ),
        ("POST", "/v1/messages", "post_v1_messages", "", "messages.create"),
        ("GET", "/v1/models/{id}", "GetModelsId", "", "models.get"),
        (
            "PUT",
            "/v1/models/{id}#add_link",
            "put_models_id#add_link",
            "",
            "models.add_link",
        ),
    ],
    "no operationId": [
        ("GET", "/books", "", "", "books.list"),
        ("POST", "/books", "", "", "books.create"),
        ("GET", "/books/{id}", "", "", "books.get"),
        ("DELETE", "/books/{id}", "", "", "books.delete"),
        ("PUT", "/books/{id}", "", "", "books.replace"),
        ("PATCH", "/books/{id}", "", "", "books.update"),
        ("GET", "/books/{id}/pages", "", "", "books.list_pages"),
        ("GET", "/books/{id}/pages/{number}", "", "", "books.get_page"),
        ("POST", "/books/{id}/pages", "", "", "books.create_page"),
        ("POST", "/books/{id}/archive", "", "", "books.archive"),
        ("POST", "/books/{id}/pages/{number}:lock", "", "", "books.lock_page"),
        ("GET", "/books/{id}/settings", "", "", "books.get_settings"),
        ("GET", "/books/search", "", "", "books.search"),
        ("GET", "/shops/{id}/books", "", "books", "books.list_for_shop"),
        ("GET", "/edr/integrations", "", "EDR integrations", "edr_integrations.list"),
        ("GET", "/x/{id}/mark", "", "Marks (x)", "marks_x.get"),
        ("POST", "/books/{id}/pay", "", "", "books.pay"),
        ("POST", "/books/details", "", "", "books.create_details"),
        ("GET", "/", "", "", "default.get_root"),
    ],
    "groups in front": [
        ("GET", "/repos", "repos/get", "repos", "repos.get"),
        ("POST", "/users", "users.create", "users", "users.create"),
        ("GET", "/u", "user.get", "users", "users.get"),
        ("GET", "/b", "storage.buckets.list", "buckets", "buckets.list"),
        (
            "GET",
            "/k",
            "storage.projects.hmacKeys.list",
            "projects",
            "projects.list_hmac_keys",
        ),
        (
            "POST",
            "/p",
            "PaymentIntents_Create",
            "PaymentIntents",
            "payment_intents.create",
        ),
        ("POST", "/g", "PetService_CreatePet", "PetService", "pet.create_pet"),
        ("DELETE", "/c", "booklet_delete", "booklets", "booklets.delete"),
        ("GET", "/v1/app", "v1.application.list", "Application", "application.list"),
        ("GET", "/v1/h", "health_health", "health", "health.health"),
        ("GET", "/d", "getCoreV1Pods", "core_v1", "core.get_pods"),
        ("DELETE", "/o/{id}", "deleteOrderItem", "orders", "orders.delete_item"),
        ("GET", "/v2/t", "tools_list_v2", "tools", "tools.list"),
        ("PUT", "/q", "pulls/merge-async", "pulls", "pulls.merge_asynchronously"),
        ("POST", "/q", "pulls/merge", "pulls", "pulls.merge"),
        ("GET", "/m", "get-a-movie", "cinema", "cinema.get_movie"),
    ],
    "groups inside": [
        (
            "GET",
            "/customers/{id}/invoices",
            "findAllCustomerInvoices",
            "customers",
            "customers.find_all_invoices",
        ),
        ("GET", "/e/{id}/runs", "getEvalRun", "evals", "evals.get_run"),
        (
            "GET",
            "/api/v1/usage/hosts",
            "GetUsageHosts",
            "Usage Metering",
            "usage_metering.get_hosts",
        ),
        (
            "GET",
            "/connect/tokens",
            "list_partner_tokens",
            "Partner Connect",
            "partner_connect.list_tokens",
        ),
        (
            "GET",
            "/applications/{a}/guilds/{g}/commands",
            "list_guild_application_commands",
            "applications",
            "applications.list_guild_commands",
        ),
        ("GET", "/add-ons", "addons_get_app", "Add-Ons", "add_ons.get_app"),
        (
            "POST",
            "/v1/images",
            "inference_create_image",
            "Serverless Inference",
            "serverless_inference.create_image",
        ),
        ("GET", "/ports/hosts", "", "Ports and Routes", "ports_and_routes.list_hosts"),
        (
            "GET",
            "/emails/in/{id}/files",
            "emails/list-incoming-files",
            "Incoming Emails",
            "incoming_emails.list_files",
        ),
    ],
    "groups inside, before a preposition": [
        (
            "GET",
            "/projects/{id}/custom_field_settings",
            "getCustomFieldSettingsForProject",
            "Custom field settings",
            "custom_field_settings.get_for_project",
        ),
        ("GET", "/pets/status", "findPetsByStatus", "pets", "pets.find_by_status"),
        ("POST", "/t/{id}/tags", "attachTagToTicket", "Tags", "tags.attach_to_ticket"),
        (
            "POST",
            "/conversations/{id}/convert",
            "convertConversationToTicket",
            "conversations",
            "conversations.convert_to_ticket",
        ),
        ("GET", "/pets/{id}", "getPetById", "pet", "pet.get_by_id"),
        ("GET", "/tasks/of", "listTasksOf", "tasks", "tasks.list_tasks_of"),
        (
            "GET",
            "/t/{id}/runs",
            "getTaskRunsForUser",
            "tasks",
            "tasks.get_runs_for_user",
        ),
    ],
    "groups inside, because the rest would say less": [
        # The path is about albums, and customers are what wallets belong to.
        (
            "PUT",
            "/me/albums",
            "save-albums-user",
            "albums",
            "albums.save_albums_user",
        ),
        (
            "GET",
            "/customers/{c}/wallets/{w}/alerts",
            "get_customer_wallet_alerts",
            "wallets",
            "wallets.get_customer_wallet_alerts",
        ),
    ],
    "methods in front": [
        ("POST", "/pages", "post-page", "pages", "pages.create_page"),
        ("PUT", "/pens/{id}", "putPen", "pens", "pens.update_pen"),
        ("POST", "/b/{id}/restore", "post_restore_b", "backups", "backups.restore_b"),
        (
            "POST",
            "/i/{id}/transfer/accept",
            "images_post_transfer_accept",
            "images",
            "images.accept_transfer",
        ),
        ("POST", "/chat.postMessage", "chat_postMessage", "chat", "chat.post_message"),
        ("PUT", "/board/{row}", "put-square", "gameplay", "gameplay.put_square"),
        ("POST", "/posts/{id}/likes", "postLikes", "likes", "likes.post_likes"),
    ],
    "verbs between things": [
        (
            "GET",
            "/my/invoices/{id}",
            "invoices_get_byUUID",
            "Billing",
            "billing.get_invoice_by_uuid",
        ),
        (
            "GET",
            "/orgs/{id}/insights/api",
            "api-insights/get-summary",
            "orgs",
            "orgs.get_api_insight_summary",
        ),
        ("GET", "/c/pins", "deprecated_list_pins", "c", "c.deprecated_list_pins"),
    ],
    "words that are run together": [
        (
            "GET",
            "/projects/{id}/spend_limit",
            "Getprojectspendlimit",
            "limits",
            "limits.get_project_spend_limit",
        ),
        (
            "POST",
            "/v1/service_accounts/api_keys",
            "CreateanAPIkeyforaserviceaccount",
            "keys",
            "keys.create_api_key_for_a_service_account",
        ),
        ("GET", "/o", "delete_opensearch_index", "o", "o.delete_opensearch_index"),
    ],
    "modules and files": [
        (
            "PATCH",
            "/v1/fine_tuning/models/{id}",
            "jobs_api_routes_fine_tuning_update_model",
            "models",
            "models.update_model",
        ),
        ("GET", "/m/apps", "monitoring_get_apps.yml", "m", "m.monitoring_get_apps"),
        ("GET", "/m/openapi.json", "get_openapi.json", "m", "m.get_openapi_json"),
        ("POST", "/v1/x#stream", "x_api_v1_post_stream", "x", "x.stream"),
    ],
    "things that look like actions": [
        ("POST", "/test/test_clocks", "", "test", "test.create_test_clock"),
        ("POST", "/login_links", "", "login_links", "login_links.create"),
        ("GET", "/books/{id}/share", "b_share_list", "b", "b.list_share"),
        ("PUT", "/books/{id}/share", "b_share_create", "b", "b.share"),
    ],
    "the lightest of equal names": [
        ("PUT", "/event/{id}", "v1.event.update", "event", "event.update"),
        ("PATCH", "/event/{id}", "patch_event", "event", "event.patch"),
        ("GET", "/v2/r/repos", "tree_list_repos", "The Tree", "the_tree.list_repos"),
        (
            "GET",
            "/v2/r/reposV2",
            "tree_list_repos_v2",
            "The Tree",
            "the_tree.list_repos_v2",
        ),
        # The headers of another operation.
        ("GET", "/health", "v1.health.get", "Health", "health.get"),
        ("HEAD", "/health", "v1.health.get", "Health", "health.head"),
    ],
    "names that stay, because the rest would say less": [
        ("GET", "/s", "search_documents", "search", "search.search_documents"),
        ("GET", "/u", "users_2", "users", "users.users_2"),
        ("GET", "/u/{id}", "users_by_id", "users", "users.get_by_id"),
        ("GET", "/p", "getPets", "pets", "pets.get_pets"),
        ("GET", "/t", "tasks", "tasks", "tasks.tasks"),
        ("GET", "/i", "listForRepo", "issues", "issues.list_for_repo"),
        ("GET", "/x", "read_pets_v2", "pets", "pets.read_pets_v2"),
        ("GET", "/y", "createTermsOfService", "Terms of service", ""),
    ],
}


def named(
    folder: Path, rows: list[Row], title: str = "Sample", **settings: str
) -> tuple[list[str], Reporter]:
    """The methods of the SDK of a document, and its diagnostics."""
    paths: dict[str, dict[str, Any]] = {}
    for method, path, identity, tag, _ in rows:
        parameters = [
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            for name in re.findall(r"\{(\w+)\}", path)
        ]
        operation = {
            "parameters": parameters,
            "responses": {"204": {"description": "Done"}},
            **({"operationId": identity} if identity else {}),
            **({"tags": [tag]} if tag else {}),
        }
        paths.setdefault(path, {})[method.lower()] = operation
    info = {"title": title, "version": "1"}
    spec = folder / "openapi.json"
    spec.write_text(json.dumps({"openapi": "3.1.0", "info": info, "paths": paths}))
    reporter = Reporter()
    config = Config(spec, spec.name, folder / "out", **settings)  # type: ignore[arg-type]  # texts only
    document = read(config, reporter, lambda stage: None)
    api, names = translate(document, config, Lock(), reporter, lambda stage: None)
    found = {
        (operation.method, operation.path): (
            f"{names.resources[operation.group].qualified}"
            f".{names.methods[operation.key]}"
        )
        for operation in api.operations
    }
    return [found[method, path] for method, path, *_ in rows], reporter


@pytest.mark.parametrize("title", DOCUMENTS)
def test_names(title: str, tmp_path: Path) -> None:
    rows = DOCUMENTS[title]
    found, reporter = named(tmp_path, rows)
    expected = [name or found[index] for index, (*_, name) in enumerate(rows)]
    assert found == expected
    severe = [d for d in reporter.diagnostics if d.severity is not Severity.NOTE]
    assert severe == []
    # No other operation and no order changes a name.
    backwards, _ = named(tmp_path, rows[::-1])
    assert backwards == found[::-1]


def test_a_collision_keeps_longer_names(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("GET", "/a", "users_list", "users", "users.users_list"),
        ("GET", "/b", "user.list", "users", "users.user_list"),
        ("GET", "/c", "users_get", "users", "users.get"),
        # Two groups of one name keep theirs.
        ("GET", "/d", "x", "PetApi", "pet_api.x"),
        ("GET", "/e", "y", "PetController", "pet_controller.y"),
    ]
    found, _ = named(tmp_path, rows)
    assert found == [name for *_, name in rows]


def test_groups_lack_the_title_that_all_have(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("GET", "/a", "fetchLimit", "VerifyRateLimit", "rate_limit.fetch_limit"),
        ("GET", "/b", "fetchForm", "VerifyForm", "form.fetch_form"),
        ("GET", "/c", "fetchService", "Verify", "verify.fetch_service"),
    ]
    found, reporter = named(tmp_path, rows, "Twilio - Verify")
    assert found == [name for *_, name in rows]
    assert {d.code for d in reporter.diagnostics} == set()
    other, _ = named(tmp_path, rows, "Sample")
    assert other[1] == "verify_form.fetch_form"


def test_one_note_for_each_rule_and_group(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("GET", f"/books/{number}", f"read_{number}_books_{number}_get", "books", "")
        for number in ("one", "two", "three")
    ]
    _, reporter = named(tmp_path, rows)
    (note,) = reporter.diagnostics
    assert (note.severity, note.code) == (Severity.NOTE, "naming.fastapi")
    assert note.message == (
        'names in "books" are without the path and the method that FastAPI appends: '
        '"read_one_books_one_get" is "read_one", and 2 more'
    )


def test_the_names_of_the_document(tmp_path: Path) -> None:
    rows: list[Row] = [
        ("GET", "/books", "read_books_get", "", "books.read_books_get"),
        ("GET", "/todos", "TodoController.find", "TodoController", ""),
    ]
    found, reporter = named(tmp_path, rows, naming="document")
    assert found == ["books.read_books_get", "todo_controller.todo_controller_find"]
    assert reporter.diagnostics == ()


ODD = [
    "",
    "!",
    "//",
    "./.list",
    "v1",
    "api",
    "_",
    "1",
    "get",
    "x.y.",
    "Get",
    "👍",
    "_1",
]


@pytest.mark.parametrize("tag", ODD)
def test_odd_names(tag: str, tmp_path: Path) -> None:
    rows: list[Row] = [
        (method, path, identity, tag, "")
        for method, identity in zip(
            ("GET", "PUT", "POST"), (tag, "getX", ""), strict=True
        )
        for path in ("/", "/!", "/{id}", "/v1/api", "/x/{id}/!#", f"/a/{tag}/{{id}}:b")
    ]
    found, _ = named(tmp_path, rows)
    assert all(part.isidentifier() for name in found for part in name.split("."))
    assert len(set(found)) == len(found)
