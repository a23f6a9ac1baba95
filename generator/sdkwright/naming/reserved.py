"""Reserved names, which generated code uses for other purposes.

Each scope of a generated module has a table here. The names of imports come from the
templates. ``tests/naming/test_reserved.py`` compares other names with generated code.
"""

from __future__ import annotations

from .call_options import CALL_OPTION_NAMES
from .template_names import module_names

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

# The builtins that annotations use. Inside of a class that has one of these names, the
# builtin is written with its module: ``builtins.list``.
BUILTINS = frozenset({"bool", "dict", "float", "int", "list", "str", "tuple"})

# The builtin classes whose names a model may have: exceptions, most of them. Pydantic
# takes the builtin for a model of that name which is not defined yet.
BUILTIN_CLASSES = frozenset(
    """
    ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup
    BlockingIOError BrokenPipeError BufferError BytesWarning ChildProcessError
    ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError
    DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception
    ExceptionGroup FileExistsError FileNotFoundError FloatingPointError FutureWarning
    GeneratorExit IOError ImportError ImportWarning IndentationError IndexError
    InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError
    MemoryError ModuleNotFoundError NameError NotADirectoryError NotImplemented
    NotImplementedError OSError OverflowError PendingDeprecationWarning PermissionError
    ProcessLookupError PythonFinalizationError RecursionError ReferenceError
    ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration StopIteration
    SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError TypeError
    UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError
    UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning
    ZeroDivisionError
    """.split()  # noqa: SIM905 - as above
)

# Attributes of pydantic.BaseModel. A field of that name would hide the attribute.
_PYDANTIC = frozenset(
    """
    construct copy dict from_orm json parse_file parse_obj parse_raw schema
    schema_json update_forward_refs validate model_computed_fields model_config
    model_construct model_copy model_dump model_dump_json model_extra model_fields
    model_fields_set model_json_schema model_parametrized_name model_post_init
    model_rebuild model_validate model_validate_json model_validate_strings
    """.split()  # noqa: SIM905 - as above
)

# Names that modules of models import or use in annotations.
MODELS = module_names("components")

# Names that a field would hide from the annotations of its class.
MODEL_ATTRIBUTES = _PYDANTIC | MODELS

# Names in the modules that import the classes of resources, or define them.
CLASSES = module_names("client") | module_names("resource")

# Names in the modules that import the class of the client.
CLIENT_MODULES = CLASSES | module_names("__init__")

# The end of the name of a model as a ``TypedDict``.
TWIN_SUFFIX = "TypedDict"

# The module that parses webhook payloads. Its name is not "webhooks", because that tag
# is common: adding webhooks to a document must not rename a resource.
WEBHOOK_MODULE = "webhook_payloads"

# Modules and folders of every generated package, attributes of every client, and names
# in the annotations and decorators of its class.
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
    "resource_property",
    "str",
    "testing",
    "type",
    "types",
    "utils",
    "with_credentials",
    "with_media_type",
    "with_options",
    "with_response",
    WEBHOOK_MODULE,
)

# Error classes of every SDK, besides those with the name of the client, and the classes
# of the runtime that they inherit from.
ERRORS = (
    module_names("errors")
    | module_names("error_base")
    | module_names("error_responses")
    | {"ResponseValidationError", "WebhookPayloadError", "WebhookSignatureError"}
)

# Arguments of every method, and names that its body uses.
METHOD_NAMES = module_names("resource") | BUILTINS | {*CALL_OPTION_NAMES, "call"}

# Names in the annotations and decorators of a resource class. A method of that name
# would hide them. Builtins are missing: methods such as ``list`` are common.
RESOURCE_METHODS = module_names("resource")

# An inner resource may not hide builtins either.
RESOURCE = RESOURCE_METHODS | BUILTINS

# Names that the function for all global parameters uses.
GLOBAL_PARAMETERS = module_names("globals") | {"given", "len", "pairs", "zip"}

# Constructor arguments of every client, and names that its body uses.
CLIENT_OPTIONS = module_names("client") | {
    "async_client",
    "choice",
    "client",
    "debug",
    "debug_logger",
    "frozenset",
    "retry_config",
    "server",
    "server_url",
    "timeout_ms",
    "url_params",
    "validation",
}
