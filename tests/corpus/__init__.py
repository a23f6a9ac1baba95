"""SDKs of real documents, judged independently of the generator."""
