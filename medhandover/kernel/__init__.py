"""The words everybody uses; knows nothing of storage, screens or paper."""
