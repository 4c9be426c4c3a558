"""One invented story in every format that is read."""
