"""Reserved names, which generated code uses for other purposes."""

from __future__ import annotations

from .call_options import CALL_OPTION_NAMES

# Top-level modules of the standard library, Python 3.11 to 3.14, and the dependencies
# of the SDK. A package of that name would hide the module.
MODULES = frozenset(
    """
    abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore
    atexit audioop base64 bdb binascii bisect builtins bz2 cProfile calendar cgi
    cgitb chunk cmath cmd code codecs codeop collections colorsys compileall
    compression concurrent configparser contextlib contextvars copy copyreg crypt
    csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest
    email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput
    fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob
    graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp
    importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale
    logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib
    msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode
    operator optparse os ossaudiodev pathlib pdb pickle pickletools pipes pkgutil
    platform plistlib poplib posix posixpath pprint profile pstats pty pwd
    py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline
    reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex
    shutil signal site smtpd smtplib sndhdr socket socketserver spwd sqlite3
    sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct
    subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib
    tempfile termios textwrap this threading time timeit tkinter token tokenize
    tomllib trace traceback tracemalloc tty turtle turtledemo types typing
    unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg
    winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo
    anyio httpx httpx2 pydantic pydantic_core typing_extensions
    """.split()  # noqa: SIM905 - a list of 300 strings would be 300 lines long
)

# Attributes of pydantic.BaseModel, and names in annotations. A field of that name would
# hide the method or the module.
MODEL_ATTRIBUTES = frozenset(
    """
    builtins construct copy dict dt from_orm json parse_file parse_obj parse_raw schema
    schema_json update_forward_refs validate model_computed_fields model_config
    model_construct model_copy model_dump model_dump_json model_extra model_fields
    model_fields_set model_json_schema model_parametrized_name model_post_init
    model_rebuild model_validate model_validate_json model_validate_strings
    """.split()  # noqa: SIM905 - as above
)

# Classes that the client module and the resource modules import.
CLASSES = frozenset(
    """
    Any AnyOf ApiKey AsyncHttpClient AuthorizationCode BackoffStrategy BaseClient
    BasicAuth Bearer Binary Call Callable Client ClientCredentials Cookie Decimal
    DigestAuth Download DownloadAsync ErrorTypes EventStream EventStreamAsync Events
    FileField FileInput FormField Header Headers Hooks HttpAuth HttpClient Iterable
    Lines Literal Logger Mapping OAuth2Bearer OneOf OptionalNullable Options Paged
    PasswordGrant Path Query QueryString RefreshToken RetryConfig Secret Security
    Self Sequence ServerChoice ServerUrl ServerVariable Settings Text Timeout
    TokenEndpoint TracebackType Undeclared Validation
    """.split()  # noqa: SIM905 - as above
)

# Names that modules of models import or use in annotations.
MODELS = frozenset(
    """
    Annotated Any BaseModel Decimal Discriminated Field Literal NotRequired
    TYPE_CHECKING TypeAlias TypeAliasType TypedDict UnknownVariant
    """.split()  # noqa: SIM905 - as above
)

# The module that parses webhook payloads. Its name is not "webhooks", because that tag
# is common: adding webhooks to a document must not rename a resource.
WEBHOOK_MODULE = "webhook_payloads"

# Modules and folders of every generated package, attributes of every client.
PACKAGE = (
    "aclose",
    "client",
    "close",
    "components",
    "errors",
    "hooks",
    "int",
    "operations",
    "prepare",
    "str",
    "testing",
    "type",
    "types",
    "utils",
    "with_credentials",
    "with_options",
    "with_response",
    WEBHOOK_MODULE,
)

# Error classes of every SDK, besides those with the name of the client.
ERRORS = (
    "ArgumentError",
    "MissingCredentialsError",
    "NoResponseError",
    "PaginationError",
    "ResponseValidationError",
    "TotalTimeoutError",
    "WebhookPayloadError",
)

# Arguments of every method, and names that its body uses.
METHOD_NAMES = (
    *CALL_OPTION_NAMES,
    "binary_body",
    "bool",
    "call",
    "components",
    "dict",
    "dt",
    "errors",
    "fields_of",
    "file_or_field",
    "files_of",
    "float",
    "form_body",
    "global_parameters",
    "int",
    "json_body",
    "lines_body",
    "list",
    "multipart_body",
    "operations",
    "str",
    "text_body",
    "unset_if_none",
    "warn_deprecated",
)

# Names in annotations of a resource class. An inner resource of that name would hide
# the module or the builtin.
RESOURCE = (
    "bool",
    "builtins",
    "components",
    "dict",
    "dt",
    "errors",
    "float",
    "int",
    "list",
    "operations",
    "str",
    "tuple",
)

# Constructor arguments of every client, and names that its body uses.
CLIENT_OPTIONS = (
    "async_client",
    "choice",
    "client",
    "debug",
    "debug_logger",
    "default_logger",
    "os",
    "retry_config",
    "server",
    "server_url",
    "timeout_ms",
    "url_params",
    "validation",
)
