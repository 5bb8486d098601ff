package vn.rasoat.soap;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import javax.activation.DataSource;
import org.apache.cxf.attachment.AttachmentDataSource;
import org.apache.cxf.attachment.LazyAttachmentCollection;
import org.apache.cxf.message.Attachment;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what CXF spooled of a request, before the answer leaves. CXF does so only for attachments
 * that were read; those of a refused request would lie on the disk for half an hour.
 */
final class AttachmentCleanup extends AbstractPhaseInterceptor<Message> {

    private static final Logger LOG = LoggerFactory.getLogger(AttachmentCleanup.class);

    AttachmentCleanup() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message answer) {
        Collection<Attachment> attachments = answer.getExchange().getInMessage().getAttachments();
        // The others are still on their way; walking over them would take them in.
        if (attachments instanceof LazyAttachmentCollection lazy) {
            lazy.getLoadedAttachments().forEach(AttachmentCleanup::delete);
        }
    }

    private static void delete(Attachment attachment) {
        DataSource source = attachment.getDataHandler().getDataSource();
        if (source instanceof AttachmentDataSource spooled && spooled.isCached()) {
            spooled.release();
            // CXF deletes the file when the last stream on it is closed
            try (InputStream last = spooled.getInputStream()) {
                LOG.trace("Releasing {}", last);
            } catch (IOException failed) {
                LOG.warn("A spooled attachment could not be deleted");
            }
        }
    }
}
