"""The proof: what documents become, judged by others than the generator itself."""
