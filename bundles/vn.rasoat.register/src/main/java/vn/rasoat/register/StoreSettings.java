package vn.rasoat.register;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the store lies. */
@ObjectClassDefinition(
        name = "Rà soát: kho dữ liệu / store",
        description = "Database of rounds, surveys, outcomes and receipts")
public @interface StoreSettings {

    /** JDBC address; {@code ${name}} is replaced by the framework or system property. */
    @AttributeDefinition(
            name = "Địa chỉ / address",
            description = "JDBC address of the database; ${name} stands for a system property")
    String url() default "jdbc:h2:file:${karaf.data}/rasoat/register";

    /** Database user. */
    @AttributeDefinition(name = "Người dùng / user")
    String user() default "rasoat";

    /** Its password. The leading underscore keeps it out of the service properties. */
    @AttributeDefinition(name = "Mật khẩu / password", type = AttributeType.PASSWORD)
    String _password() default "";

    /** Most connections open at once; an import holds one while it runs. */
    @AttributeDefinition(name = "Số kết nối / pool size", min = "2", max = "100")
    int poolSize() default 5;

    /** Rows that are sent to the database at once. */
    @AttributeDefinition(name = "Số dòng mỗi lần ghi / rows of a batch", min = "1", max = "10000")
    int batchRows() default 1000;
}
