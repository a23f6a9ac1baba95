"""From the document to the intermediate representation, one concept per module."""
