"""Its place puts ``tests/`` on the import path of the tests in its folders (``import keys``)."""
